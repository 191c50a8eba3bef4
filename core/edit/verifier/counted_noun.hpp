// What is counted, in another noun: fair, open to doubt, or another thing.
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"
#include "edit/verifier/quantity.hpp"
#include "edit/verifier/quantity_match.hpp"

namespace savile::gate {

// For two figures whose nouns are no words for the same thing by themselves: `s` of the source, one of
// `neighbours`, and `q` of the new text.
[[nodiscard]] Fit fit_of_noun(const Claim& claim, const Quantity& s, const Quantity& q,
                              const std::vector<Quantity>& neighbours);

}  // namespace savile::gate
