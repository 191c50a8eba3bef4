#include "edit/verifier/derived_aim.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "edit/verifier/aim_share.hpp"
#include "edit/verifier/figure_subject.hpp"
#include "edit/verifier/lent_unit.hpp"
#include "edit/verifier/same_number.hpp"
#include "edit/verifier/same_word.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// The first mark named by words [begin, end).
int aim_between(const Reading& reading, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end && i < reading.size(); ++i) {
    if (const int aim = aim_of(reading[i].key); aim != 0) return aim;
  }
  return 0;
}

struct Held {
  const Quantity* value = nullptr;
  Quantity mark;
  int aim = 0;
};

// Which of two figures is the mark; `value` stays null where neither is.
Held held_against(const Reading& source, const Quantity& a, const Quantity& b) {
  const std::uint32_t sentence = source[a.words.begin].sentence;
  const auto with_unit = [](const Quantity& mark, const Quantity& value) {
    return mark.measure == Measure::count && mark.lent == value.measure && mark.lent != Measure::count
               ? with_lent_unit(mark)
               : mark;
  };
  if (const int aim = aim_between(source, a.words.end, b.words.begin); aim != 0)
    return {&a, with_unit(b, a), aim};
  const std::size_t behind = b.words.end;  // "against a $2M quota"
  if (behind < source.size() && source[behind].sentence == sentence && source[behind].joint <= Joint::blank) {
    if (const int aim = aim_of(source[behind].key); aim != 0) return {&a, with_unit(b, a), aim};
  }
  constexpr std::size_t reach = 3;
  const std::size_t begin = source.sentences()[sentence].begin;
  const std::size_t first = std::max(begin, a.words.begin > reach ? a.words.begin - reach : 0);
  if (const int aim = aim_between(source, first, a.words.begin); aim != 0) return {&b, with_unit(a, b), aim};
  return {};
}

// The mark counts nothing else than the value does.
bool counts_alike(const Claim& claim, const Quantity& value, const Quantity& mark) {
  return std::all_of(mark.heads.begin(), mark.heads.end(), [&](std::size_t m) {
    return aim_of(claim.source[m].key) != 0 ||
           std::any_of(value.heads.begin(), value.heads.end(),
                       [&](std::size_t v) { return alike(claim.source[m], claim.source[v]); });
  });
}

// "the target for vans", "the team quota": not of what the value tells of.
bool is_anothers(const Claim& claim, const Quantity& value, const Quantity& mark) {
  static constexpr std::string_view parties[] = {"team",   "company", "department", "group",    "branch",
                                                 "store",  "region",  "regional",   "national", "division",
                                                 "office", "club",    "shop",       "firm",     "industry"};
  const Reading& source = claim.source;
  const auto is_told = [&](std::size_t w) {
    return std::any_of(value.wide.begin(), value.wide.end(),
                       [&](std::size_t v) { return alike(source[v], source[w]); });
  };
  const WordRange segment = source.segments()[source[mark.words.begin].segment];
  for (std::size_t i = segment.begin; i < segment.end && i < mark.words.end + 3; ++i) {
    if (aim_of(source[i].key) == 0) continue;
    const bool owned = i > segment.begin &&
                       (is_one_of(source[i - 1].key, parties) || source[i - 1].owner != source[i - 1].key);
    if (owned && !is_told(i - 1)) return true;
    if (i + 2 < segment.end && source[i + 1].key == "for") {
      for (std::size_t w = i + 2; w < segment.end && w < i + 5; ++w) {
        if (is_content(source[w]) && !source[w].number && !is_told(w)) return true;
      }
    }
  }
  return false;
}

// +1 for "above target", -1 for "under budget", 0 for neither; looked for right behind the figure.
int side_behind(const Reading& reading, const Quantity& q) {
  static constexpr std::string_view less[] = {"inside", "within", "under",  "below",
                                              "less",   "early",  "faster", "short"};
  static constexpr std::string_view more[] = {"over", "above",  "beyond", "outside",
                                              "more", "higher", "late",   "longer"};
  for (std::size_t i = q.words.end; i < reading.size() && i < q.words.end + 3; ++i) {
    if (is_one_of(reading[i].key, less)) return -1;
    if (is_one_of(reading[i].key, more)) return 1;
    if (reading[i].key == "of") return 0;
  }
  return 0;
}

}  // namespace

bool follows_from_aim(const Claim& claim, const Quantity& a, const Quantity& b, const Quantity& q,
                      const std::vector<Quantity>& figures) {
  const Held held = held_against(claim.source, a, b);
  if (held.value == nullptr || held.mark.value <= 0 || held.value->measure != held.mark.measure ||
      held.value->unit != held.mark.unit || !counts_alike(claim, *held.value, held.mark) ||
      is_anothers(claim, *held.value, held.mark) || q.role == Role::from || q.role == Role::to)
    return false;
  const double mark = held.mark.value;
  const int side = side_behind(claim.after, q), gap = side_behind(claim.source, *held.value);
  // "$15k under a $200k budget": the value is a gap itself.
  const double value = gap == 0 ? held.value->value : mark + gap * held.value->value;
  if (side != 0 && (side > 0) != (value > mark)) return false;
  if (q.measure == held.value->measure && q.unit == held.value->unit && q.measure != Measure::percent)
    return side != 0 && gap == 0 && same_number(q.value, std::abs(value - mark));
  constexpr std::size_t reach = 6;
  if (q.measure != Measure::percent ||
      aim_between(claim.after, q.words.end, q.words.end + reach) != held.aim ||
      !measures_the_same(claim, *held.value, held.mark, q))
    return false;
  Places own = held.value->wide;
  own.insert(own.end(), held.mark.wide.begin(), held.mark.wide.end());
  const std::uint32_t sentence = claim.source[held.value->words.begin].sentence;
  if (std::any_of(q.tight.begin(), q.tight.end(),
                  [&](std::size_t w) { return is_of_other_figure(claim, w, own, sentence, figures); }))
    return false;
  constexpr double rounding = 0.5001;
  const double exact = side == 0 ? 100 * value / mark : 100 * std::abs(value - mark) / mark;
  return q.bound == Bound::at_least ? q.value <= exact : std::abs(q.value - exact) <= rounding;
}

bool is_same_aim(const Claim& claim, const Quantity& s, const Quantity& q,
                 const std::vector<Quantity>& neighbours) {
  const auto aim_in = [](const Reading& reading, const Quantity& x) {
    if (!x.heads.empty()) return aim_of(reading[x.heads.back()].key);
    // "the goal was £3,000", "site limit 3%", "a 3% limit"
    const std::size_t begin = reading.segments()[reading[x.words.begin].segment].begin;
    const int before =
        aim_between(reading, std::max(begin, x.words.begin > 3 ? x.words.begin - 3 : 0), x.words.begin);
    return before != 0 ? before : aim_between(reading, x.words.end, x.words.end + 1);
  };
  const int known = aim_in(claim.source, s);
  if (known == 0) return false;
  const auto is_rival = [&](const Quantity& other) {
    return other.measure == s.measure && other.value != s.value && aim_in(claim.source, other) == known;
  };
  if (std::any_of(neighbours.begin(), neighbours.end(), is_rival)) return false;
  if (const int claimed = aim_in(claim.after, q); claimed != 0 || !q.heads.empty()) return claimed == known;
  const auto is_against = [](const Reading& reading, std::size_t word) {
    const std::string_view key = reading[word].key;
    return key == "against" || key == "versus" || key == "vs";
  };
  constexpr std::size_t reach = 5;
  bool held = false;
  for (std::size_t i = s.words.begin; i-- > 0 && i + reach > s.words.begin;)
    held = held || is_against(claim.source, i);
  return held && q.words.begin > 0 && is_against(claim.after, q.words.begin - 1);
}

}  // namespace savile::gate
