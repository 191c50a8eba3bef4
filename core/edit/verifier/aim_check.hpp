// A target that the source says was missed is not met in the new text.
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_aims(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
