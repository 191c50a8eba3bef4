// States and provinces by name and by code: "Toledo, OH" for "Toledo, Ohio", and back.
#pragma once

#include <cstddef>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

// "Portland, OR": no "or".
[[nodiscard]] bool is_region_code(const Reading& reading, std::size_t at);

// The word of the new text is the code of a region that the source names, or of the name of one whose code
// the source has. A code counts in capitals only.
[[nodiscard]] bool is_place_code(const Claim& claim, std::size_t at);

}  // namespace savile::gate
