// A total that the new text gives beside its parts, which are the source's.
//
//   "120 dairy cows and 80 beef cattle"     "200 cattle: 120 dairy and 80 beef"
#pragma once

#include <cstddef>
#include <vector>

#include "base/span.hpp"
#include "edit/verifier/claim.hpp"
#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// Where the parts of `after[total]` stand in the source; empty where it is no such total.
[[nodiscard]] Span total_from(const Claim& claim, const std::vector<Quantity>& source,
                              const std::vector<Quantity>& after, std::size_t total);

}  // namespace savile::gate
