// A score out of so many points: "4.6/5", "4.6 out of 5".
#pragma once

#include <cstddef>

#include "edit/verifier/claim.hpp"
#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// "17/20" and "17 out of 20": `s` of the source and `q` of the new text are the same, and so is the other
// number.
[[nodiscard]] bool is_same_score(const Claim& claim, const Quantity& s, const Quantity& q);

// "a customer satisfaction score of 4.6" of "CSAT 4.6": the noun `head` of the new text names it.
[[nodiscard]] bool is_score_of(const Claim& claim, std::size_t head, const Quantity& s);

// "rated 4.8 out of 5", "a 4.8/5 rating": the word says no more than the score beside it, which is held
// against the source by itself.
[[nodiscard]] bool gives_score(const Reading& after, std::size_t word);

// The source has such a score: "4.8/5 over 310 reviews"; "4/5 cases" counts cases.
[[nodiscard]] bool has_score(const Reading& source);

}  // namespace savile::gate
