// A deed that the source tells of under a condition ("only with the vet standing by", "if no doctor was
// free") is not told without one.
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_conditions(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
