// A figure that the source leaves to be reckoned from two of its own.
//
//   "all but two of 57 inspections"             55
//   "six years, four of them on nights, the rest on days"   two
//   "with two other engineers"                  one of three engineers
//   "in 12 days, against a target of 15"        three days inside the target
//   "60,000 against a target of 50,000"         120% of the target
#pragma once

#include <vector>

#include "base/span.hpp"
#include "edit/verifier/claim.hpp"
#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// Where the source's figures stand that `after` follows from; empty where it follows from none.
[[nodiscard]] Span remainder_from(const Claim& claim, const std::vector<Quantity>& source,
                                  const Quantity& after);

}  // namespace savile::gate
