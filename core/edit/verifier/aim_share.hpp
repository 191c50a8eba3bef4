// A percentage told by how it stands to a mark.
//
//   "97% of target", "3% under target", "fell short of the target by 3%"    97 % of a goal
//   "12% above plan", "beat plan by 12%"                                    112 % of a plan
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "edit/verifier/claim.hpp"
#include "edit/verifier/quantity.hpp"
#include "edit/verifier/reading.hpp"

namespace savile::gate {

// What kind of mark a word names, 0 for none: a target is no budget.
[[nodiscard]] int aim_of(std::string_view key);

struct AimShare {
  int aim = 0;           // as of aim_of
  double percent = 0;    // of the mark
  std::size_t verb = 0;  // the word that says "beat" or "missed"; the size of the text where none does
  std::size_t mark = 0;  // the word that names the mark
};

[[nodiscard]] std::optional<AimShare> aim_share(const Reading& reading, const Quantity& q);

// The new text says the same of the same mark, the other way: "112% of quota" of one who beat it by 12%.
[[nodiscard]] bool is_same_share(const Claim& claim, const Quantity& source, const Quantity& after);

// Both are told by one mark, and are another share of it: "12% of quota" of one who beat it by 12%.
[[nodiscard]] bool is_other_share(const Claim& claim, const Quantity& source, const Quantity& after);

}  // namespace savile::gate
