// What belongs to one of several jobs in a scope of lines such as "Ward Clerk, St Anne's, 2015-2019:
// digitised 2,400 notes" is not told of another of them.
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_entry_lines(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
