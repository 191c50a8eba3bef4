// What a claim becomes when the source's words around it are left out: an exception, a rank that was
// shared or was not the first.
//
//   "all boilers apart from the steam plant"   -> "all boilers"
//   "among the top ten", "second-highest"      -> "top", "highest"
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_exceptions(Claim& claim, std::vector<Finding>& out);
void check_shared_ranks(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
