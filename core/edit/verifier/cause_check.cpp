#include "edit/verifier/cause_check.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "edit/verifier/deed_cases.hpp"

namespace savile::gate {
namespace {

template <std::size_t N>
bool among(std::string_view key, const std::array<std::string_view, N>& set) {
  return std::find(set.begin(), set.end(), key) != set.end();
}

constexpr std::array<std::string_view, 21> changing = {
    "increase", "raise",  "boost", "grow",   "lift",     "drive",      "double",
    "triple",   "reduce", "cut",   "lower",  "decrease", "drop",       "halve",
    "improve",  "push",   "bring", "expand", "shrink",   "strengthen", "slash"};

// Changed by itself: the verb has no object, only an amount or a place in time behind it.
bool changes_itself(const Reading& reading, std::size_t verb) {
  static constexpr std::array<std::string_view, 13> itself = {
      "grow", "rise", "increase", "climb",    "double", "triple", "improve",
      "fall", "drop", "decline",  "decrease", "halve",  "shrink"};
  static constexpr std::array<std::string_view, 13> behind = {
      "by", "from", "to", "in", "over", "during", "that", "while", "year", "every", "each", "a", "after"};
  if (reading[verb].shape != VerbShape::past || !among(reading[verb].base, itself)) return false;
  const std::size_t next = verb + 1;
  return next >= reading.size() || reading[next].sentence != reading[verb].sentence || reading[next].number ||
         among(reading[next].key, behind);
}

// The sentence begins with the noun phrase of `word`, and what follows it is a change that nobody made.
bool is_changed_thing(const Reading& reading, std::size_t word) {
  const WordRange sentence = reading.sentences()[reading[word].sentence];
  constexpr std::size_t longest = 5;
  if (word > sentence.begin + longest) return false;
  for (std::size_t i = sentence.begin; i < word; ++i) {
    if (reading[i].shape == VerbShape::past || reading[i].key == "so" || reading[i].key == "i") return false;
  }
  for (std::size_t i = word + 1; i < sentence.end && i < word + longest; ++i) {
    if (changes_itself(reading, i)) return true;
    if (reading[i].shape == VerbShape::past) return false;
  }
  return false;
}

}  // namespace

void check_causes(Claim& claim, std::vector<Finding>& out) {
  const auto cause_at = [](const Reading& reading, std::size_t i) {
    const std::string_view key = reading[i].key, next = i + 1 < reading.size() ? reading[i + 1].key : "";
    return key == "because" || (key == "thanks" && next == "to") || (key == "due" && next == "to") ||
           (key == "owing" && next == "to") || (key == "result" && i >= 2 && reading[i - 2].key == "as");
  };
  std::optional<bool> caused;  // by the source; asked once
  const auto tells_a_cause = [&] {
    for (std::size_t s = 0; s < claim.source.size(); ++s) {
      const Word& word = claim.source[s];
      const bool cause =
          cause_at(claim.source, s) || word.key == "so" || word.key == "through" || word.key == "thereby" ||
          word.base == "result" || word.base == "cause" ||
          (word.base == "lead" && s + 1 < claim.source.size() && claim.source[s + 1].key == "to") ||
          (word.shape == VerbShape::gerund && s > 0 &&
           (claim.source[s - 1].key == "by" || word.joint == Joint::comma));
      if (cause) return true;
    }
    return false;
  };
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    if (!cause_at(claim.after, i)) continue;
    if (!caused) caused = tells_a_cause();
    if (!*caused)
      report(out, claim, Tier::a, "cause", {i, i + 1}, "The source does not say that one came of the other.");
    claim.settled[i] = true;
  }
}

void check_own_changes(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  constexpr std::size_t most = 40;
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < after.size(); ++i) {
    const Word& verb = after[i];
    if (!among(verb.base, changing) ||
        (verb.shape != VerbShape::past && verb.shape != VerbShape::gerund && !is_invariant(verb)))
      continue;
    // Its subject is the writer: it opens the clause.
    const bool opens = i == after.segments()[verb.segment].begin || after[i - 1].key == "and" ||
                       after[i - 1].key == "i" || after[i - 1].key == "by";
    if (!opens || looked_up++ >= most) continue;
    for (std::size_t o = i + 1; o < after.size() && o < i + 5 && after[o].segment == verb.segment; ++o) {
      if (after[o].number || after[o].key == "by" || after[o].key == "from") break;
      if (!is_content(after[o])) continue;
      const std::vector<std::size_t> places = source.with_stem(after[o].stem);
      const auto changed = [&](std::size_t p) { return is_changed_thing(source, p); };
      const bool any = std::any_of(places.begin(), places.end(), changed);
      // The source has the deed too: "raised sales; sales grew 7%".
      const bool made =
          any && !source.like(verb).empty() && std::any_of(places.begin(), places.end(), [&](std::size_t p) {
            return p > 0 && among(source[p - 1].base, changing);
          });
      if (!any || made) continue;
      report(out, claim, Tier::a, "cause", {i, i + 1}, "The source only says that this changed.");
      break;
    }
  }
}

}  // namespace savile::gate
