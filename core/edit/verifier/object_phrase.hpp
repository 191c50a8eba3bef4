// The noun phrase behind a verb.
#pragma once

#include <cstddef>

#include "edit/verifier/reading.hpp"

namespace savile::gate {

// Its last word, the "site" of "built the booking site for"; the size of the text if there is none.
[[nodiscard]] std::size_t object_head(const Reading& reading, std::size_t verb);

}  // namespace savile::gate
