// What came first and what next: "then left" of one who left, and then got it.
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_order(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
