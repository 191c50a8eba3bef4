// Verbs of rising and falling beside a figure that the source tells the change of: they claim nothing new.
#pragma once

#include "edit/verifier/claim.hpp"
#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// "increased 2x" says no more than "doubled", "raised from 82 to 91" no more than "improved". `pair` is the
// figure before `q`, or null.
void settle_change(Claim& claim, const Quantity& source, const Quantity& q, const Quantity* pair);

}  // namespace savile::gate
