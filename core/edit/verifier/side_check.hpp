// "£5k under", "two weeks early", where the source has "over" and "late".
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_sides(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
