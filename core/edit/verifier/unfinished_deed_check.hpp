// What the source only began, or still goes on with, is not told as done; nor what it has not done yet.
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_unfinished_deeds(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
