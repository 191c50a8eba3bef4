// For whom one worked: who freelanced for a subcontractor of an airline did not work for the airline.
#pragma once

#include <vector>

#include "edit/verifier.hpp"
#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_parties(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
