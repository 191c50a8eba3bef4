// A limiting word is not dropped while what it limits stays ("assistant manager", "partially
// automated"), and knowledge does not grow ("familiar with" is not "expert in").
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_limits(Claim& claim, std::vector<Finding>& out);
void check_proficiency(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
