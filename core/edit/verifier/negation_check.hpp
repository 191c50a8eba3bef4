// What the source denies stays denied, and nothing else is.
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_negation(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
