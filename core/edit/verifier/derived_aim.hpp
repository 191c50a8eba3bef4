// A figure that follows from one of the source's and the mark that it was held against.
//
//   "in 12 days, against a target of 15"        three days inside the target
//   "60,000 against a quota of 50,000"          120% of the target, 20% above it
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"
#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// `a` and `b` stand one behind the other in one sentence of the source: a value and its mark, or the mark
// and the value.
[[nodiscard]] bool follows_from_aim(const Claim& claim, const Quantity& a, const Quantity& b,
                                    const Quantity& after, const std::vector<Quantity>& figures);

// Both are the mark itself: "a quota of $2M" and "a $2M target", "against a target of 100" and "against 100".
[[nodiscard]] bool is_same_aim(const Claim& claim, const Quantity& source, const Quantity& after,
                               const std::vector<Quantity>& neighbours);

}  // namespace savile::gate
