#include "edit/verifier/counted_body.hpp"

#include <algorithm>
#include <string_view>

#include "edit/verifier/deed.hpp"
#include "edit/verifier/same_word.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

bool is_body(std::string_view key) {
  static constexpr std::string_view bodies[] = {
      "team",   "crew",  "squad",     "group",       "staff", "firm",   "band",    "orchestra", "department",
      "office", "unit",  "company",   "panel",       "board", "choir",  "brigade", "gang",      "workforce",
      "watch",  "party", "committee", "partnership", "cast",  "troupe", "section", "practice",  "kitchen"};
  return is_one_of(key, bodies);
}

// The word for the body whose size the figure tells; the size of the text for none.
std::size_t body_of(const Reading& reading, const Quantity& q) {
  const std::size_t none = reading.size(), at = q.words.begin, end = q.words.end;
  if (q.measure != Measure::count) return none;
  if (at >= 2 && reading[at - 1].key == "of" && is_body(reading[at - 2].key)) return at - 2;
  if (end >= none || !is_body_unit(reading, q, end)) return none;
  // "a 12-strong regional sales team"
  constexpr std::size_t reach = 5;
  for (std::size_t i = end + 1; i < none && i < end + reach && reading[i].joint <= Joint::blank; ++i) {
    if (is_body(reading[i].key)) return i;
    if (!is_content(reading[i])) break;
  }
  return none;
}

}  // namespace

bool is_body_unit(const Reading& reading, const Quantity& q, std::size_t word) {
  static constexpr std::string_view units[] = {"man",    "woman", "person", "people", "strong",
                                               "member", "piece", "hand",   "handed", "men"};
  return word == q.words.end && word < reading.size() && is_one_of(reading[word].key, units) &&
         (reading[word].joint == Joint::hyphen || reading[word].key == "strong" ||
          (word + 1 < reading.size() && is_body(reading[word + 1].key)));
}

bool is_size_of_body(const Claim& claim, const Quantity& s, const Quantity& q) {
  const std::size_t known = body_of(claim.source, s), claimed = body_of(claim.after, q);
  return known < claim.source.size() && claimed < claim.after.size() && same_word(claim, claimed, known);
}

bool is_numbered_one(const Claim& claim, const Quantity& s, const Quantity& q) {
  const std::size_t at = s.words.begin;
  const Reading& source = claim.source;
  if (s.measure != Measure::count || q.measure != Measure::count || at == 0 || s.words.size() != 1 ||
      !source[at].number || source[at].joint != Joint::blank)
    return false;
  const Word& named = source[at - 1];
  if (!is_content(named) || !named.singular.empty() || named.shape == VerbShape::past ||
      named.shape == VerbShape::gerund || names_people(source, at - 1))
    return false;
  return std::any_of(q.heads.begin(), q.heads.end(),
                     [&](std::size_t head) { return claim.after[head].singular == named.key; });
}

bool is_many_of_one(const Claim& claim, const Quantity& s, const Quantity& q) {
  const std::size_t at = s.words.begin, end = q.words.end;
  if (s.measure != Measure::count || q.measure != Measure::count || at < 2 ||
      claim.source[at - 1].key != "of" || end >= claim.after.size() || s.heads.empty() ||
      s.heads.back() != at - 2)
    return false;
  const Word &one = claim.source[at - 2], &many = claim.after[end];
  return many.joint == Joint::blank && one.singular.empty() && many.singular == one.key &&
         !one.key.ends_with('s');
}

bool is_other_size_of_body(const Claim& claim, const Quantity& s, const Quantity& q,
                           const std::vector<Quantity>& neighbours) {
  const std::size_t claimed = body_of(claim.after, q);
  if (claimed == claim.after.size() || body_of(claim.source, s) < claim.source.size()) return false;
  const std::size_t at = place_of(s, neighbours);
  for (std::size_t i = at > 6 ? at - 6 : 0; i < neighbours.size() && i < at + 7; ++i) {
    const std::size_t known = body_of(claim.source, neighbours[i]);
    if (i != at && known < claim.source.size() && same_word(claim, claimed, known) &&
        claim.source[known].sentence == claim.source[s.words.begin].sentence)
      return true;
  }
  return false;
}

}  // namespace savile::gate
