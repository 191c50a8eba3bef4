// "that August": a month without a year has the year that was named before it.
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_back_references(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
