// What came of what: that two things happened does not say that one made the other.
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

// What only happened at the same time did not come of it: "while I led" is not "because I led".
void check_causes(Claim& claim, std::vector<Finding>& out);

// "Branch sales grew 7% that year" is not "increased branch sales by 7%".
void check_own_changes(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
