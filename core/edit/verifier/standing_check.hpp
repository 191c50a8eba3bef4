// What the source tells as ahead, as failed or as an exercise, told as done.
//
//   "AM2 booked for September"            no "AM2 completed"
//   "the library turned it down"          no "brought in $30,000 from the library"
//   "a simulated tower fire"              no "a tower fire"
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_standing(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
