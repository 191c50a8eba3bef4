// Of two things that exclude one another the new text has the source's: used cars are no new ones, a local
// theatre is no national one.
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_contraries(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
