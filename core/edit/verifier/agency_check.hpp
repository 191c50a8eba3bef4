// Agency does not rise: who helped did not lead, who shared did not do it alone, who kept a thing
// running did not build it. Each segment is held against the one of the source that it retells.
#pragma once

#include "edit/verifier/alignment.hpp"
#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_agency(Claim& claim, const std::vector<std::vector<Aligned>>& aligned, std::vector<Finding>& out);

}  // namespace savile::gate
