// Whom one works for and where, told as another's: "employed by the hospital" of one whom an agency sent
// there, "at the bank's head office" of one who served that bank from elsewhere.
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_employers(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
