// A licence, certificate or award is the one that the source names: its words stay with it.
//
//   "operated reach trucks and forklifts; forklift licence held"   is no reach truck licence
//   "ACCA part-qualified"                                         is not ACCA qualified
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_credentials(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
