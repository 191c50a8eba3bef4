// What several did between them is not told of each: "600 loaves a night between three of us" is no "three
// bakers, each baking 600".
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_distribution(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
