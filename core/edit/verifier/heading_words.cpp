#include "edit/verifier/heading_words.hpp"

#include <algorithm>

#include "document/heading.hpp"

namespace savile::gate {

void settle_headings(Claim& claim) {
  constexpr std::size_t longest = 6;
  for (const Unit& unit : claim.after.units()) {
    if (unit.bullet) continue;
    WordRange words{unit.words.begin, std::min(unit.words.end, unit.words.begin + longest)};
    for (std::size_t i = words.begin + 1; i < words.end; ++i) {
      if (claim.after[i].joint == Joint::colon) words.end = i;
    }
    const bool whole = words.end == unit.words.end || claim.after[words.end].joint == Joint::colon;
    if (whole && listed_heading(text_of(claim.after, words))) claim.settle(words);
  }
}

}  // namespace savile::gate
