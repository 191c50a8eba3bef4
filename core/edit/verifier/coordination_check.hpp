// What the new text puts side by side with "and" and the source keeps apart.
//
//   "At Hollis and Brightwater" of one at Hollis whose client is Brightwater
//   "Designed and delivered a bridge" of one who designed it only
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_joined_names(Claim& claim, std::vector<Finding>& out);
void check_joined_deeds(Claim& claim, std::vector<Finding>& out);

// "Surveyed and re-lettered 64 headstones" of one who re-lettered nine of them.
void check_shared_figures(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
