// How sure a text is of what it tells: results that "suggested" something did not "prove" it.
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_certainty(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
