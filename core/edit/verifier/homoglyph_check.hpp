// Letters that look like others: a word of mixed scripts, or one that only looks like a word of the
// source; hidden characters; digits of other scripts.
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_homoglyphs(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
