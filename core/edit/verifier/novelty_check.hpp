// Tier B: a content word that the source has in no form and under no synonym, and that no check has
// proven. It states nothing that could be checked; the user is asked.
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_novelty(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
