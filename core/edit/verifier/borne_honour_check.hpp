// An honour stays with what bears it: a sous chef under a "James Beard-nominated executive chef" is nominated
// for nothing.
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_borne_honours(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
