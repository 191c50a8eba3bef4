#include "edit/verifier/coordination_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/actor.hpp"
#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/number_words.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::array<std::string_view, 9> places = {"at",   "in", "for",    "with", "to",
                                                    "from", "of", "across", "by"};

// The preposition before a name, over its other names and "and": "at" of "at Hollis & Webb and Brightwater".
std::string_view governor(const Reading& reading, std::size_t name) {
  constexpr std::size_t reach = 9;
  for (std::size_t i = name; i-- > 0 && i + reach > name && reading[i].sentence == reading[name].sentence;) {
    if (is_one_of(reading[i].key, places)) return reading[i].key;
    const bool part = reading[i].capital || reading[i].key == "and" || reading[i].key == "the";
    if (!part || reading[i + 1].joint > Joint::comma || is_own_deed(reading, i)) return {};
  }
  return {};
}

bool is_name(const Reading& reading, std::size_t i) {
  return reading[i].capital && is_content(reading[i]) && reading[i].base.empty();
}

// Stands in the source as such a name: "in Florida", "Texas and Florida", not "a Florida permit".
bool stands_alone(const Reading& source, std::size_t name) {
  const std::size_t next = name + 1;
  const bool modifies = next < source.size() && source[next].joint <= Joint::blank &&
                        source[next].segment == source[name].segment && is_content(source[next]) &&
                        !source[next].capital && !source[next].shape;
  return !modifies && !governor(source, name).empty();
}

// A light deed that says only that another was done; joined to that other it is a deed of its own.
bool is_finishing(const Word& word) {
  static constexpr std::array<std::string_view, 12> verbs = {"deliver",  "host",  "execute", "implement",
                                                             "complete", "run",   "perform", "conduct",
                                                             "provide",  "carry", "achieve", "manage"};
  return is_one_of(word.base, verbs);
}

}  // namespace

void check_joined_names(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  constexpr std::size_t most = 30;
  std::size_t looked_up = 0;
  for (std::size_t i = 2; i < after.size(); ++i) {
    if (after[i - 1].key != "and" || !is_name(after, i) || !is_name(after, i - 2)) continue;
    const std::string_view tie = governor(after, i - 2);
    if (tie.empty() || looked_up++ >= most || after.is_in_term(i)) continue;
    const std::vector<std::size_t> first = source.with_stem(after[i - 2].stem);
    const std::vector<std::size_t> second = source.with_stem(after[i].stem);
    if (first.empty() || second.empty()) continue;
    const bool same_tie =
        std::any_of(first.begin(), first.end(), [&](std::size_t p) { return governor(source, p) == tie; });
    const bool apart = std::none_of(second.begin(), second.end(), [&](std::size_t p) {
      const bool joined = p >= 2 && source[p - 1].key == "and" && source[p - 2].stem == after[i - 2].stem;
      return joined || stands_alone(source, p);
    });
    if (!same_tie || !apart) continue;
    report(out, claim, Tier::a, "organization", {i, i + 1}, "The source does not put these side by side.");
    return;
  }
}

void check_joined_deeds(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  for (std::size_t i = 2; i < after.size(); ++i) {
    // "Designed and delivered", "Identified, costed and delivered"
    if (after[i - 1].key != "and" || !is_finishing(after[i]) || after[i].shape != VerbShape::past) continue;
    const Word& other = after[i - 2];
    if (other.shape != VerbShape::past || other.sentence != after[i].sentence) continue;
    if (source.has_like(after[i])) continue;
    // A verb of the source that nothing in the new text stands for may be told by this one.
    const std::vector<std::size_t> known = source.like(other);
    if (known.empty()) continue;
    const WordRange sentence = source.sentences()[source[known.front()].sentence];
    bool free = false;
    constexpr std::size_t longest = 60;
    for (std::size_t w = sentence.begin; w < sentence.end && w < sentence.begin + longest && !free; ++w) {
      const bool verb = source[w].shape && !source[w].base.empty() && is_content(source[w]);
      free = verb && !after.has_like(source[w]);
    }
    if (free) continue;
    report(out, claim, Tier::a, "deed", {i, i + 1}, "The source tells of no such deed beside the other.");
    claim.settle({i, i + 1});
  }
}

namespace {

// The figure that a verb governs: 64 of "surveyed 64 headstones", 9 of "re-lettered 9 of them"; 0 for none.
double figure_behind(const Reading& reading, std::size_t verb) {
  constexpr std::size_t reach = 4;
  for (std::size_t i = verb + 1; i < reading.size() && i < verb + reach; ++i) {
    if (reading[i].sentence != reading[verb].sentence || reading[i].joint >= Joint::comma ||
        reading[i].shape == VerbShape::past)
      return 0;
    if (const auto number = read_number(reading, i))
      return number->ordinal || number->vague ? 0 : number->value;
  }
  return 0;
}

// Of the places of a deed in the source one has this figure, or one another.
bool has_figure(const Claim& claim, std::size_t deed, double figure, bool another) {
  const std::vector<std::size_t> told = claim.source.like(claim.after[deed]);
  return std::any_of(told.begin(), told.end(), [&](std::size_t p) {
    const double own = figure_behind(claim.source, p);
    return own > 0 && (own == figure) != another;
  });
}

}  // namespace

void check_shared_figures(Claim& claim, std::vector<Finding>& out) {
  const Reading& after = claim.after;
  for (std::size_t i = 2; i < after.size(); ++i) {
    // "re-lettered"
    const std::size_t first = after[i].joint == Joint::hyphen && i > 2 ? i - 1 : i;
    const bool joined = after[first - 1].key == "and" || is_behind_ampersand(after, first);
    const std::size_t other = after[first - 1].key == "and" ? first - 2 : first - 1;
    const auto acts = [&](std::size_t w) {
      return after[w].shape == VerbShape::past || is_invariant(after[w]);
    };
    if (!joined || !acts(i) || !acts(other)) continue;
    const double figure = figure_behind(after, i);
    if (figure <= 0) continue;
    for (const std::size_t deed : {other, i}) {
      if (has_figure(claim, deed, figure, false) || !has_figure(claim, deed, figure, true)) continue;
      report(out, claim, Tier::a, "quantity", {deed, deed + 1},
             "The source gives this deed a figure of its own.");
      break;
    }
  }
}

}  // namespace savile::gate
