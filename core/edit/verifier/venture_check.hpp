// To manage or run a place of business: a post that work in it does not prove.
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

// "Managed a shop" of one who served in it.
void check_ventures(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
