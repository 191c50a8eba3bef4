// A deed that the source names as a thing only: who "checked designs" did not design, and who "mixed drinks
// from the list" did not develop the list.
#pragma once

#include <vector>

#include "edit/verifier.hpp"
#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_named_deeds(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
