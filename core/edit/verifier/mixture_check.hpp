// What one bullet of an entry says, put on the deed of another: each word stands in the entry, the statement
// does not.
//
//   "- Kept the old PHP portal alive"       no "Kept the old PHP portal alive on Kubernetes"
//   "- Deployed pricing to Kubernetes"      "Kept the old PHP portal alive and deployed pricing to Kubernetes"
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

// Nothing where what is replaced is not one bullet among others: a summary may speak of all.
void check_mixtures(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
