// What has ended told as held still: "Had a CDL until 2017, did not renew it" is no "Holder of a CDL".
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_ended(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
