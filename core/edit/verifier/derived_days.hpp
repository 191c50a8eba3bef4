// How many days of the week the source names.
//
//   "Thursdays to Sundays"        four days a week
//   "every Tuesday and Friday"    two days a week
#pragma once

#include "edit/verifier/claim.hpp"
#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// Where the source names as many days of every week as `after` counts; empty where it does not.
[[nodiscard]] Span days_of_week(const Claim& claim, const Quantity& after);

}  // namespace savile::gate
