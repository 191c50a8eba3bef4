// New words that the rest of the source already says: "ran" of one's own business, "prepared" of what one
// did.
#pragma once

#include <cstddef>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

[[nodiscard]] bool claims_little(const Claim& claim, std::size_t word);

}  // namespace savile::gate
