// Short names with a number and the words that they stand for: "FY2022" and "fiscal year 2022", "U14" and
// "under-14", "KS2" and "Key Stage 2".
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

// Settles both ways of writing one where the source has the other.
void settle_numbered_names(Claim& claim);

}  // namespace savile::gate
