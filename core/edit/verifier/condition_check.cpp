#include "edit/verifier/condition_check.hpp"

#include <algorithm>
#include <array>

#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// "an offer of £15,000, subject to match funding"
bool is_proviso(const Reading& reading, std::size_t at) {
  if (at + 1 >= reading.size()) return false;
  const std::string_view key = reading[at].key, next = reading[at + 1].key;
  return (key == "subject" && next == "to") || (key == "conditional" && (next == "on" || next == "upon"));
}

// "when my manager was away": one stood in.
bool is_absence(const Reading& reading, WordRange clause) {
  static constexpr std::array<std::string_view, 6> absent = {"away", "absent", "unavailable",
                                                             "ill",  "sick",   "absence"};
  static constexpr std::array<std::string_view, 3> time_off = {"leave", "holiday", "vacation"};
  for (std::size_t i = clause.begin; i < clause.end; ++i) {
    if (is_one_of(reading[i].key, absent)) return true;
    if (is_one_of(reading[i].key, time_off) && i > clause.begin && reading[i - 1].key == "on") return true;
  }
  return false;
}

// The words of the condition that begins at `at`, up to the end of its clause; empty where none begins.
WordRange condition_at(const Reading& reading, std::size_t at) {
  const std::string_view key = reading[at].key;
  static constexpr std::array<std::string_view, 9> behind = {"if",   "when",  "with",  "under", "after",
                                                             "once", "where", "while", "during"};
  std::size_t begin = at + 1;
  const bool time = key == "when" || key == "whenever" || key == "while";
  if (key == "only") {
    if (begin >= reading.size() || !is_one_of(reading[begin].key, behind)) return {};
    ++begin;
  } else if (is_proviso(reading, at)) {
    ++begin;
  } else if (key != "if" && key != "unless" && !time) {
    return {};
  }
  // "to see if the": no condition.
  if (key == "if" && at > 0 && !reading[at - 1].neutral && reading[at].joint <= Joint::blank &&
      reading[at - 1].shape.has_value() && reading[at - 1].shape != VerbShape::past)
    return {};
  std::size_t end = begin;
  while (end < reading.size() && reading[end].sentence == reading[at].sentence && end < at + 12 &&
         reading[end].joint < Joint::comma)
    ++end;
  if (time && !is_absence(reading, {begin, end})) return {};
  return {begin, end};
}

// The clause that a condition behind it bears on; "while" begins a clause of its own.
WordRange clause_before(const Reading& source, std::size_t condition) {
  const bool opens = source.segments()[source[condition].segment].begin == condition && condition > 0 &&
                     source[condition].joint <= Joint::blank;
  return source.segments()[source[opens ? condition - 1 : condition].segment];
}

bool says_condition(const Reading& after, std::size_t word) {
  const WordRange sentence = after.sentences()[after[word].sentence];
  constexpr std::size_t reach = 40;
  const std::size_t first = word > sentence.begin + reach ? word - reach : sentence.begin;
  static constexpr std::array<std::string_view, 26> words = {
      "if",         "only",        "unless",    "when",   "whenever",  "where",      "provided",
      "subject",    "guidance",    "under",     "needed", "emergency", "supervised", "absence",
      "once",       "conditional", "while",     "during", "covering",  "covered",    "deputising",
      "deputizing", "deputised",   "deputized", "stood",  "standing"};
  for (std::size_t i = first; i < sentence.end && i < word + reach; ++i) {
    if (is_one_of(after[i].key, words)) return true;
  }
  return false;
}

}  // namespace

void check_conditions(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  constexpr std::size_t most = 40;
  std::size_t found = 0;
  for (std::size_t c = 0; c < source.size() && found < most; ++c) {
    const WordRange condition = condition_at(source, c);
    if (condition.size() == 0) continue;
    ++found;
    // A word of it is still there: the condition is told in other words.
    bool told = false;
    for (std::size_t w = condition.begin; w < condition.end && !told; ++w)
      told = is_content(source[w]) && after.has_like(source[w]);
    const bool proviso = is_proviso(source, c);
    if (told && !proviso) continue;
    // What it bears on: the clause before "only", the other clause of "if".
    const WordRange sentence = source.sentences()[source[c].sentence];
    const bool leads = c == sentence.begin || source[c].joint >= Joint::comma;
    constexpr std::size_t reach = 15;
    const std::size_t first = proviso ? std::max(sentence.begin, c > reach ? c - reach : 0)
                              : leads && c == sentence.begin ? condition.end
                                                             : clause_before(source, c).begin;
    const std::size_t last = leads && c == sentence.begin ? std::min(sentence.end, condition.end + 12) : c;
    std::size_t at = after.size(), shared = 0, content = 0;
    for (std::size_t w = first; w < last; ++w) {
      if (!is_content(source[w])) continue;
      ++content;
      for (const std::size_t place : after.like(source[w])) {
        if (says_condition(after, place)) continue;
        ++shared;
        if (at == after.size()) at = place;
        break;
      }
    }
    if (at == after.size() || 2 * shared < content) continue;
    report(out, claim, Tier::a, "limit", {at, at + 1}, "The source says this under a condition.");
  }
}

}  // namespace savile::gate
