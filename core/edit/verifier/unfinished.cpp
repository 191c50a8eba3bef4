#include "edit/verifier/unfinished.hpp"

#include <algorithm>

#include "edit/verifier/deed.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "lexicon/embedded.hpp"
#include "text/one_of.hpp"

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

namespace {

// "2 of 4 CPA exam sections", "80 of 240 hrs toward": a part of what it takes.
bool is_part_done(const Reading& reading, std::size_t at) {
  if (reading[at].key != "of" || at == 0 || at + 1 >= reading.size()) return false;
  const auto part = read_number(reading, at - 1), whole = read_number(reading, at + 1);
  if (!part || !whole || part->ordinal || whole->ordinal || part->value >= whole->value) return false;
  constexpr std::size_t reach = 6;
  for (std::size_t i = whole->words.end; i < reading.size() && i < at + reach + 2; ++i) {
    if (reading[i].sentence != reading[at].sentence || reading[i].joint >= Joint::comma) return false;
    if (is_one_of(reading[i].stem, {"section", "modul", "exam", "paper", "unit", "hour", "hrs", "credit",
                                    "part", "test", "cours"}))
      return true;
  }
  return false;
}

}  // namespace

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
    if (words.contains(i)) continue;
    if (is_part_done(reading, i)) return true;
    if (unfinished().at(reading, i).words.size() == 0) continue;
    // "mentored two students": others are.
    const bool others =
        reading[i].singular != reading[i].key && !reading[i].singular.empty() && names_people(reading, i);
    if (!others) return true;
  }
  return false;
}

}  // namespace savile::gate
