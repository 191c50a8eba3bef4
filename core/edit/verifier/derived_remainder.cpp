#include "edit/verifier/derived_remainder.hpp"

#include <algorithm>
#include <string_view>

#include "edit/verifier/aim_share.hpp"
#include "edit/verifier/counted_people.hpp"
#include "edit/verifier/derived_aim.hpp"
#include "edit/verifier/figure_subject.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/same_number.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// The number as it is written: 6 of "six years".
double number_of(const Reading& reading, const Quantity& q) {
  const auto number = read_number(reading, q.words.begin);
  return number ? number->value : q.value;
}

bool has_between(const Reading& reading, std::size_t begin, std::size_t end, bool (*is)(std::string_view)) {
  for (std::size_t i = begin; i < end && i < reading.size(); ++i) {
    if (is(reading[i].key)) return true;
  }
  return false;
}

bool names_rest(std::string_view key) {
  static constexpr std::string_view words[] = {"rest", "remainder", "remaining", "balance"};
  return is_one_of(key, words);
}

bool is_all_but(const Reading& reading, const Quantity& q) {
  const std::size_t at = q.words.begin;
  return at >= 2 && reading[at - 1].key == "but" && reading[at - 2].key == "all" &&
         q.words.end < reading.size() && reading[q.words.end].key == "of";
}

// "all but two of 57"
bool is_what_is_left(const Claim& claim, const Quantity& few, const Quantity& all, const Quantity& q) {
  return is_all_but(claim.source, few) && few.words.end + 3 > all.words.begin &&
         q.measure == Measure::count && same_number(q.value, all.value - few.value);
}

// "six years, the first four on nights, the rest on days"
bool is_rest(const Claim& claim, const Quantity& total, const Quantity& part, const Quantity& q) {
  const Reading& source = claim.source;
  const std::uint32_t sentence = source[part.words.begin].sentence;
  const std::size_t end = source.sentences()[sentence].end;
  std::size_t rest = part.words.end;
  while (rest < end && !names_rest(source[rest].key)) ++rest;
  // What was done in the first part is not what the rest was.
  const auto is_of_part = [&](std::size_t w) {
    bool before = false, after = false;
    for (const std::size_t p : source.like(claim.after[w])) {
      if (source[p].sentence == sentence && p > total.words.begin) (p < rest ? before : after) = true;
    }
    return before && !after;
  };
  if (std::any_of(q.tight.begin(), q.tight.end(), is_of_part)) return false;
  return (q.measure == Measure::count || q.measure == total.measure) &&
         same_number(number_of(claim.after, q), number_of(source, total) - number_of(source, part)) &&
         has_between(source, part.words.end, end, names_rest);
}

bool names_others(std::string_view key) { return names_rest(key) || key == "other" || key == "others"; }

// "11 of our 18 services moved, the rest are planned": the remaining seven
bool is_other_part(const Claim& claim, const Quantity& part, const Quantity& total, const Quantity& q) {
  if (!total.total || part.measure != Measure::count || q.measure != Measure::count ||
      total.measure != Measure::count || !same_number(q.value, total.value - part.value))
    return false;
  constexpr std::size_t reach = 30;
  if (!has_between(claim.source, total.words.end, total.words.end + reach, names_others)) return false;
  // "moved the remaining seven": what was done with the part was not done with the others.
  const std::uint32_t sentence = claim.source[part.words.begin].sentence;
  const auto is_deed_of_part = [&](std::size_t w) {
    if (claim.after[w].shape != VerbShape::past && claim.after[w].shape != VerbShape::gerund) return false;
    const std::vector<std::size_t> places = claim.source.like(claim.after[w]);
    return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
      return claim.source[p].sentence == sentence && p < total.words.begin;
    });
  };
  if (std::any_of(q.tight.begin(), q.tight.end(), is_deed_of_part)) return false;
  const std::size_t at = q.words.begin, end = q.words.end;
  const bool before =
      at > 0 && claim.after[at].joint <= Joint::blank && names_others(claim.after[at - 1].key);
  return before || (end < claim.after.size() && claim.after[end].joint <= Joint::blank &&
                    names_others(claim.after[end].key));
}

// "one of three engineers" of one who worked with two others
bool is_with_oneself(const Claim& claim, const Quantity& others, const Quantity& q) {
  const std::size_t next = others.words.end, at = q.words.begin;
  if (others.measure != Measure::count || q.measure != Measure::count || next >= claim.source.size())
    return false;
  static constexpr std::string_view peers[] = {"colleague", "colleagues", "peers",   "teammates",
                                               "coworkers", "partners",   "friends", "classmates"};
  const bool peer = others.words.begin > 0 && is_one_of(claim.source[next].key, peers) &&
                    (claim.source[others.words.begin - 1].key == "with" ||
                     claim.source[others.words.begin - 1].key == "alongside");
  if ((!peer && claim.source[next].key != "other" && claim.source[next].key != "others") ||
      !same_number(q.value, others.value + 1) || at < 2 || claim.after[at - 1].key != "of")
    return false;
  static constexpr std::string_view bodies[] = {"one", "team", "group", "crew", "trio", "band"};
  if (!is_one_of(claim.after[at - 2].key, bodies)) return false;
  return peer || claim.source[next].key == "others" || counts_people(claim.source, others.heads);
}

// "one of two stockmen" of one who worked with one other
bool is_one_of_two(const Claim& claim, const Quantity& q) {
  const std::size_t at = q.words.begin;
  if (q.measure != Measure::count || q.value != 2 || at < 2 || claim.after[at - 1].key != "of" ||
      (claim.after[at - 2].key != "one" && claim.after[at - 2].key != "team"))
    return false;
  const auto beside = [&](std::size_t w) {
    static constexpr std::string_view links[] = {"with", "and", "alongside"};
    return is_one_of(claim.source[w].key, links);
  };
  // "me and another mechanic"
  for (const std::size_t p : claim.source.with_beginning("another")) {
    if (p > 0 && beside(p - 1) && p + 1 < claim.source.size() && counts_people(claim.source, {p + 1}))
      return true;
  }
  const std::vector<std::size_t> places = claim.source.with_beginning("other");
  return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
    if (claim.source[p].key != "other" || p < 2 || claim.source[p - 1].key != "one" || !beside(p - 2))
      return false;
    const std::size_t next = p + 1;  // "with one other"
    return next == claim.source.size() || claim.source[next].joint > Joint::blank ||
           counts_people(claim.source, {next});
  });
}

}  // namespace

Span remainder_from(const Claim& claim, const std::vector<Quantity>& source, const Quantity& after) {
  if (is_one_of_two(claim, after)) {
    const std::vector<std::size_t> other = claim.source.with_beginning("other"),
                                   another = claim.source.with_beginning("another");
    return claim.source[other.empty() ? another.front() : other.front()].span;
  }
  for (std::size_t i = 0; i < source.size(); ++i) {
    const Quantity& a = source[i];
    if (is_with_oneself(claim, a, after)) return span_of(claim.source, a.words);
    if (is_same_share(claim, a, after) && foreign_word(claim, a, after, source) == claim.after.size())
      return span_of(claim.source, a.words);
    // "the first six of them": a rank stands between the two
    std::size_t next = i + 1;
    if (next + 1 < source.size() && source[next].measure == Measure::ordinal) ++next;
    if (next >= source.size()) break;
    const Quantity& b = source[next];
    if (claim.source[a.words.begin].sentence != claim.source[b.words.begin].sentence) continue;
    if (is_what_is_left(claim, a, b, after) || is_rest(claim, a, b, after) ||
        is_other_part(claim, a, b, after) || follows_from_aim(claim, a, b, after, source))
      return {span_of(claim.source, a.words).begin, span_of(claim.source, b.words).end};
  }
  return {};
}

}  // namespace savile::gate
