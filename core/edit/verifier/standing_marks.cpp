#include "edit/verifier/standing_marks.hpp"

#include <algorithm>
#include <array>

#include "lexicon/embedded.hpp"

namespace savile::gate {

const PhraseGroups& standing_marks() {
  static const PhraseGroups groups(embedded_list("gate_standing"), GroupForms::any);
  return groups;
}

std::vector<std::uint32_t> marks_of(const Reading& reading) {
  std::vector<std::uint32_t> out(reading.size(), 0);
  for (const GroupHit& hit : standing_marks().all(reading)) out[hit.words.begin] |= 1U << hit.group;
  return out;
}

bool has_mark(const std::vector<std::uint32_t>& marks, WordRange words, std::uint32_t bits) {
  constexpr std::size_t longest = 80;
  for (std::size_t i = words.begin; i < words.end && i < words.begin + longest; ++i) {
    if ((marks[i] & bits) != 0) return true;
  }
  return false;
}

WordRange clause_of(const Reading& reading, const GroupHit& mark) {
  const std::size_t at = mark.words.begin;
  WordRange clause = reading.segments()[reading[at].segment];
  if (mark.group == standing::ahead_of) return clause;
  bool named = false;
  for (std::size_t i = clause.begin; i < at && i < clause.begin + 40; ++i)
    named = named || is_content(reading[i]);
  if (!named && clause.begin > 0 && reading[clause.begin - 1].unit == reading[at].unit)
    clause.begin = reading.segments()[reading[clause.begin - 1].segment].begin;
  return clause;
}

bool is_credential(const Word& word) {
  static constexpr std::array<std::string_view, 12> nouns = {
      "licence",      "license",       "certificate", "certification", "card",     "ticket",
      "registration", "accreditation", "membership",  "clearance",     "passport", "permit"};
  return std::find(nouns.begin(), nouns.end(), word.key) != nouns.end() ||
         (is_content(word) && (word.capital || word.mixed) && word.base.empty());
}

}  // namespace savile::gate
