#include "edit/verifier/unfinished.hpp"

#include <algorithm>

#include "edit/verifier/deed.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "lexicon/embedded.hpp"

namespace savile::gate {

namespace {

const PhraseGroups& unfinished() {
  static const PhraseGroups table(embedded_list("gate_unfinished"), GroupForms::nouns);
  return table;
}

}  // namespace

void settle_unfinished(Claim& claim) {
  const std::vector<GroupHit> claimed = unfinished().find(claim.after);
  if (claimed.empty() || unfinished().find(claim.source).empty()) return;
  for (const GroupHit& hit : claimed) {
    if (!names_people(claim.after, hit.words.begin)) claim.settle(hit.words);  // "trainee" is a post
  }
}

bool is_unfinished(const Reading& reading, Span credential) {
  const WordRange words = reading.words_in(credential);
  if (words.size() == 0) return false;
  const WordRange unit = reading.units()[reading[words.begin].unit].words;
  constexpr std::size_t reach = 7;
  const std::size_t first = std::max(unit.begin, words.begin > reach ? words.begin - reach : 0);
  constexpr std::size_t behind = 14;  // within the sentence: "at the university; thesis never submitted"
  const WordRange sentence = reading.sentences()[reading[words.begin].sentence];
  const std::size_t last =
      std::max(std::min(unit.end, words.end + reach), std::min(sentence.end, words.end + behind));
  for (std::size_t i = first; i < last; ++i) {
    if (words.contains(i) || unfinished().at(reading, i).words.size() == 0) continue;
    // "mentored two students": others are.
    const bool others =
        reading[i].singular != reading[i].key && !reading[i].singular.empty() && names_people(reading, i);
    if (!others) return true;
  }
  return false;
}

}  // namespace savile::gate
