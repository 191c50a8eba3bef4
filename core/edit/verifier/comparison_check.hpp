// What is held against what: "about as fast as the rest" is no faster than they are.
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_comparisons(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
