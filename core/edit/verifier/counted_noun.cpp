#include "edit/verifier/counted_noun.hpp"

#include <algorithm>
#include <string_view>

#include "edit/verifier/counted_people.hpp"
#include "edit/verifier/counted_thing.hpp"
#include "edit/verifier/figure_subject.hpp"
#include "edit/verifier/same_word.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// A noun that adds little to the one before it: "260 test cases" are 260 tests.
bool is_light(const Word& word) {
  static constexpr std::string_view nouns[] = {
      "case", "hearing", "session",  "job",    "work",    "role",      "exercise", "event",
      "item", "scheme",  "activity", "task",   "visit",   "procedure", "process",  "project",
      "post", "meeting", "class",    "record", "request", "sheet",     "service",  "report"};
  return is_one_of(word.singular.empty() ? word.key : std::string_view(word.singular), nouns);
}

// "a nursing team of 22" for 22 nurses.
bool is_body_of(const Claim& claim, const Quantity& s, const Quantity& q) {
  static constexpr std::string_view bodies[] = {"team",  "crew",    "staff",    "group",
                                                "squad", "brigade", "workforce"};
  return counts_people(claim.source, s.heads) &&
         std::any_of(q.heads.begin(), q.heads.end(), [&](std::size_t head) {
           return is_one_of(claim.after[head].key, bodies) && head + 2 == q.words.begin;
         });
}

// "two mergers and acquisitions partners": the noun may stand behind a joining word.
bool is_joined_noun(const Claim& claim, const Quantity& s, const Quantity& q) {
  if (q.counted.empty()) return false;
  const std::size_t joint = q.counted.back() + 1;
  if (joint >= claim.after.size() || claim.after[joint].key != "and" || q.counted.front() < q.words.end)
    return false;
  for (std::size_t i = joint + 1; i < claim.after.size() && i < joint + 4; ++i) {
    if (claim.after[i].joint > Joint::blank || !is_content(claim.after[i])) return false;
    const bool ends = i + 1 == claim.after.size() || claim.after[i + 1].joint > Joint::blank ||
                      !is_content(claim.after[i + 1]);
    if (ends) return i > joint + 1 && in_source(claim, i, s.heads);
  }
  return false;
}

// "80 covers at lunch and 140 in the evening": covers too, for no verb of its own tells of something else.
bool is_elided_beside(const Claim& claim, const Quantity& s, const Quantity& q,
                      const std::vector<Quantity>& neighbours) {
  const std::size_t at = place_of(s, neighbours);
  if (at == 0 || s.tight.empty()) return false;
  const Quantity& before = neighbours[at - 1];
  const std::uint32_t sentence = claim.source[s.words.begin].sentence;
  if (claim.source[before.words.begin].sentence != sentence || before.measure != s.measure) return false;
  const WordRange segment = claim.source.segments()[claim.source[s.words.begin].segment];
  if (segment.contains(before.words.begin)) return false;
  for (std::size_t i = segment.begin; i < segment.end && i < s.words.end + 4; ++i) {
    if (!claim.source[i].base.empty() && claim.source[i].shape != VerbShape::base) return false;
  }
  const auto own = [&](std::size_t w) {
    return in_source(claim, w, s.tight) && !in_source(claim, w, before.counted);
  };
  return std::any_of(q.tight.begin(), q.tight.end(), own) &&
         std::any_of(q.heads.begin(), q.heads.end(),
                     [&](std::size_t head) { return in_source(claim, head, before.heads); });
}

// "complaints, approx 5 per month": what the bare figure counts was named before it, with no figure of
// its own or with the total: "10,000 documents, about 1,250 a week".
bool was_named_before(const Claim& claim, const Quantity& s, const Quantity& q,
                      const std::vector<Quantity>& neighbours) {
  if (!s.heads.empty() || q.heads.empty()) return false;
  if (is_elided_beside(claim, s, q, neighbours)) return true;
  if (has_own_subject(claim, s)) return false;
  if (is_counted_by_another(claim, s, q, neighbours)) {
    const std::size_t at = place_of(s, neighbours);
    const bool rated = !s.rate.empty() && s.rate == q.rate;
    const auto names = [&](const Quantity& other) {
      return other.rate.empty() &&
             claim.source[other.words.begin].sentence == claim.source[s.words.begin].sentence &&
             std::any_of(q.heads.begin(), q.heads.end(),
                         [&](std::size_t head) { return in_source(claim, head, other.heads); });
    };
    return rated && std::any_of(neighbours.begin() + static_cast<std::ptrdiff_t>(at > 3 ? at - 3 : 0),
                                neighbours.begin() + static_cast<std::ptrdiff_t>(at), names);
  }
  constexpr std::size_t reach = 12;
  const std::size_t begin = claim.source.sentences()[claim.source[s.words.begin].sentence].begin;
  const std::size_t first = std::max(begin, s.words.begin > reach ? s.words.begin - reach : 0);
  return std::any_of(q.heads.begin(), q.heads.end(), [&](std::size_t head) {
    for (std::size_t i = first; i < s.words.begin; ++i) {
      if (same_word(claim, head, i)) return true;
    }
    return false;
  });
}

}  // namespace

Fit fit_of_noun(const Claim& claim, const Quantity& s, const Quantity& q,
                const std::vector<Quantity>& neighbours) {
  if (s.measure != Measure::count || q.measure != Measure::count) return Fit::refuted;
  if (was_named_before(claim, s, q, neighbours)) return Fit::proven;
  if (s.heads.empty() || q.heads.empty()) return Fit::refuted;
  if (is_body_of(claim, s, q) || is_joined_noun(claim, s, q)) return Fit::proven;
  const bool people = counts_people(claim.source, s.heads);
  const Word& own = claim.source[s.heads.back()];
  bool doubtful = false;
  for (const std::size_t head : q.heads) {
    if (std::any_of(s.heads.begin(), s.heads.end(),
                    [&](std::size_t h) { return is_broader(claim, head, h); }))
      return Fit::proven;
    const bool same_kind = people == counts_people(claim.after, q.heads);
    if (!in_source(claim, head, s.counted)) continue;
    // "interviewed 22 users" of 22 user interviews
    const auto is_deed = [&](std::size_t w) {
      return w < q.words.begin && claim.after[w].shape && !own.stem.empty() &&
             claim.after[w].stem == own.stem;
    };
    if (std::any_of(q.tight.begin(), q.tight.end(), is_deed) &&
        !is_counted_by_another(claim, s, q, neighbours))
      return Fit::proven;
    if (!same_kind) continue;
    // "briefs of 10 pages" for "10 page briefs"
    const bool both = std::any_of(s.heads.begin(), s.heads.end(),
                                  [&](std::size_t h) { return in_after(claim, h, q.counted); });
    if (is_light(own) || both) return Fit::proven;
    doubtful = true;
  }
  return doubtful ? Fit::doubtful : Fit::refuted;
}

}  // namespace savile::gate
