// Figures that follow from figures of the source: "from 90 to 45 minutes" halves, cuts by 50 % and by 45
// minutes; "36 of 40" is 90 %; a claim of "over a third" is true of 38 %.
//
// What follows is computed; a figure that does not follow is left to the other checks.
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"
#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// The words of the source that `after` follows from; an empty span if it follows from none.
[[nodiscard]] Span derived_from(const Claim& claim, const std::vector<Quantity>& source,
                                const Quantity& after);

// `after` has a bound ("over", "nearly", "about") and says less than the figure of the source, not far
// from it.
[[nodiscard]] bool is_weaker(const Quantity& source, const Quantity& after);

}  // namespace savile::gate
