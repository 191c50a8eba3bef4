// What the source tells as ahead, as ended or of a part only, told as done, as held or of the whole.
//
//   "AM2 booked for September"                 no "AM2 completed"
//   "Had a CDL until 2017, did not renew it"   no "Holder of a CDL"
//   "the last two had no accidents"            no "no accidents"
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_standing(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
