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
    // "Holds a first aid certificate. Languages: English": a label in the line
    constexpr std::size_t longest_label = 2;
    for (std::size_t i = unit.words.begin + 1; i < unit.words.end; ++i) {
      const std::size_t begin = claim.after.sentences()[claim.after[i].sentence].begin;
      if (claim.after[i].joint != Joint::colon || begin >= i || i - begin > longest_label) continue;
      if (listed_heading(text_of(claim.after, {begin, i}))) claim.settle({begin, i});
    }
    if (whole && listed_heading(text_of(claim.after, words))) claim.settle(words);
  }
}

}  // namespace savile::gate
