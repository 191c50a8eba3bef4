// Degrees: the same level and the same award as in the source.
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_degrees(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
