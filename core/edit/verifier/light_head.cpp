#include "edit/verifier/light_head.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "edit/verifier/phrase_groups.hpp"
#include "lexicon/embedded.hpp"

namespace savile::gate {
namespace {

const PhraseGroups& heads() {
  static const PhraseGroups table(embedded_list("gate_light_heads"), GroupForms::nouns);
  return table;
}

bool acts(const Word& word) { return word.shape == VerbShape::past || word.shape == VerbShape::participle; }

bool joins(const Reading& reading, std::size_t next) {
  return next < reading.size() && reading[next].joint <= Joint::blank &&
         reading[next].segment == reading[next - 1].segment;
}

// "Managed projects" says what was managed: its first word is a verb, and no thing that has the head.
bool is_verb(const Reading& reading, std::size_t i) {
  const Word& word = reading[i];
  // "cutting and colouring services"
  static constexpr std::array<std::string_view, 8> of_deeds = {
      "services", "service", "work", "duties", "tasks", "sessions", "activities", "process"};
  if (word.shape == VerbShape::gerund &&
      std::find(of_deeds.begin(), of_deeds.end(), reading[i + 1].key) != of_deeds.end())
    return false;
  if (acts(word)) return true;
  if (!word.shape) return false;
  const bool opens = i == reading.segments()[word.segment].begin;
  if (opens || !joins(reading, i)) return true;
  const std::string_view before = reading[i - 1].key;
  static constexpr std::array<std::string_view, 6> verbal = {"to", "and", "by", "while", "i", "who"};
  return std::find(verbal.begin(), verbal.end(), before) != verbal.end() && reading[i].joint != Joint::hyphen;
}

// "a Python project" would be one that the source does not tell of, where it only names the language.
bool is_of_name(const Reading& reading, std::size_t head) {
  static constexpr std::array<std::string_view, 12> harmless = {"system", "tool", "skill",   "knowledge",
                                                                "work",   "area", "systems", "tools",
                                                                "skills", "site", "route",   "method"};
  const Word& word = reading[head - 1];
  const bool opens = head - 1 == reading.sentences()[word.sentence].begin;
  return (word.mixed || (word.capital && !opens)) &&
         std::find(harmless.begin(), harmless.end(), reading[head].key) == harmless.end();
}

bool names_sort(const Reading& reading, std::size_t word) {
  return !acts(reading[word]) && !reading[word].capital && heads().at(reading, word).words.size() == 1;
}

// "fostering course" where the source has "fostering service"
bool takes_place(const Claim& claim, std::size_t i) {
  const Reading& source = claim.source;
  const std::vector<std::size_t> places = source.with_stem(claim.after[i - 1].stem);
  return !places.empty() && std::all_of(places.begin(), places.end(), [&](std::size_t p) {
    return source[p].shape != VerbShape::past && joins(source, p + 1) && is_content(source[p + 1]) &&
           source[p + 1].shape != VerbShape::past && !claim.after.has_like(source[p + 1]) &&
           !is_same_sort(claim.after, i, source, p + 1);
  });
}

}  // namespace

bool is_same_sort(const Reading& reading, std::size_t word, const Reading& other, std::size_t place) {
  if (!names_sort(reading, word) || !names_sort(other, place)) return false;
  const std::span<const GroupHit> own = heads().all_at(reading, word), known = heads().all_at(other, place);
  return std::any_of(own.begin(), own.end(), [&](const GroupHit& hit) {
    return std::any_of(known.begin(), known.end(), [&](const GroupHit& k) { return k.group == hit.group; });
  });
}

bool is_light_head(const Claim& claim, std::size_t i, const std::vector<bool>& novel) {
  const Reading& after = claim.after;
  if (!names_sort(after, i)) return false;
  if (joins(after, i + 1) && after[i + 1].joint == Joint::hyphen) return false;
  if (i > 0 && joins(after, i) && is_content(after[i - 1]) && !novel[i - 1])
    return !is_verb(after, i - 1) && !is_of_name(after, i) && !takes_place(claim, i);
  // "taught a course on the technique": it takes up what was told
  static constexpr std::array<std::string_view, 6> back = {"the", "this", "these", "those", "each", "such"};
  if (i > 1 && joins(after, i) && std::find(back.begin(), back.end(), after[i - 1].key) != back.end() &&
      joins(after, i - 1) && after[i - 2].neutral && !after[i - 2].shape && !joins(after, i + 1))
    return true;
  // "a programme of visits"
  if (!joins(after, i + 1) || after[i + 1].key != "of") return false;
  constexpr std::size_t reach = 3;
  for (std::size_t w = i + 2; w < i + 2 + reach && joins(after, w); ++w) {
    if (is_content(after[w])) return !novel[w] && !after[w].capital;
  }
  return false;
}

}  // namespace savile::gate
