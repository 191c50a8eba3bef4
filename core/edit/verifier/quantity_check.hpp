// Every figure of the new text equals one of the source: amount, unit, rate, bound, end of a change,
// and the thing that it counts or measures.
#pragma once

#include "edit/verifier/claim.hpp"
#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// `source` and `after` are the figures of claim.source and claim.after.
void check_quantities(Claim& claim, const std::vector<Quantity>& after, std::vector<Finding>& out);

}  // namespace savile::gate
