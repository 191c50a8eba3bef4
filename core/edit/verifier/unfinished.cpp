#include "edit/verifier/unfinished.hpp"

#include <algorithm>

#include "edit/verifier/phrase_groups.hpp"
#include "lexicon/embedded.hpp"

namespace savile::gate {

bool is_unfinished(const Reading& reading, Span credential) {
  static const PhraseGroups table(embedded_list("gate_unfinished"), GroupForms::nouns);
  const WordRange words = reading.words_in(credential);
  if (words.size() == 0) return false;
  const WordRange unit = reading.units()[reading[words.begin].unit].words;
  constexpr std::size_t reach = 7;
  const std::size_t first = std::max(unit.begin, words.begin > reach ? words.begin - reach : 0);
  for (std::size_t i = first; i < std::min(unit.end, words.end + reach); ++i) {
    if (!words.contains(i) && table.at(reading, i).words.size() > 0) return true;
  }
  return false;
}

}  // namespace savile::gate
