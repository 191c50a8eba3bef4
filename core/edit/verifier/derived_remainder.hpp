// A figure that the source leaves to be reckoned from two of its own.
//
//   "all but two of 57 inspections"             55
//   "six years, four of them on nights, the rest on days"   two
//   "with two other engineers"                  one of three engineers
//   "11 of our 18 services, the rest in May"      the remaining seven
//   "fell short of the target by 3%"            97% of target
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
