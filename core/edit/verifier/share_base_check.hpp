// Of what a share is: "85% of password-reset tickets" is no "85% of tickets".
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_share_bases(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
