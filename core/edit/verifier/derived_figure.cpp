#include "edit/verifier/derived_figure.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "edit/verifier/date_check.hpp"
#include "edit/verifier/derived_days.hpp"
#include "edit/verifier/derived_remainder.hpp"
#include "edit/verifier/figure_subject.hpp"
#include "edit/verifier/quantity_context.hpp"

namespace savile::gate {
namespace {

// How far a rounded figure may be from the exact one.
constexpr double percent_rounding = 0.5001, near_share = 0.06, far_share = 0.27;

bool is_close(double value, double exact, double most) { return std::abs(value - exact) <= most; }

// The bound of `q` is true of `exact`, which it comes near to.
bool holds(const Quantity& q, double exact, double rounding) {
  const double scale = std::abs(exact);
  switch (q.bound) {
    case Bound::exact: return is_close(q.value, exact, rounding);
    case Bound::approximate: return is_close(q.value, exact, std::max(rounding, near_share * scale));
    case Bound::at_least: return q.value <= exact + 1e-9 && exact - q.value <= far_share * scale;
    case Bound::at_most: return q.value >= exact - 1e-9 && q.value - exact <= far_share * scale;
  }
  return false;
}

// What "by half", "halved", "a third" and "40%" say of a change, as a share of the value before.
std::optional<double> share_of(const Quantity& q, bool rises) {
  if (q.measure == Measure::percent) return q.value / 100;
  if (q.measure != Measure::times) return std::nullopt;
  if (q.value < 1) return q.role == Role::by && rises ? q.value : 1 - q.value;
  return rises ? std::optional<double>(q.value - 1) : std::nullopt;
}

bool same_unit(const Quantity& a, const Quantity& b) { return a.measure == b.measure && a.unit == b.unit; }

// "from 80 to 120": the two ends stand side by side.
bool is_change(const Quantity& a, const Quantity& b) {
  return (a.role == Role::from && b.role == Role::to) || (a.role == Role::to && b.role == Role::from);
}

bool says(const Reading& reading, const Quantity& q, bool rises) {
  bool up = false, down = false, other = false;
  if (q.words.begin >= 2 && reading[q.words.begin - 1].key == "by") {
    up = reading[q.words.begin - 2].key == "up";
    down = reading[q.words.begin - 2].key == "down";
  }
  // "down 3.5 points"
  if (q.words.begin >= 1 && reading[q.words.begin - 1].sentence == reading[q.words.begin].sentence) {
    up = up || reading[q.words.begin - 1].key == "up";
    down = down || reading[q.words.begin - 1].key == "down";
  }
  for (const std::size_t i : changes_behind_rank(reading, q)) {
    up = up || is_rise(reading[i]);
    down = down || is_fall(reading[i]);
  }
  static constexpr std::string_view more[] = {"add", "extra", "further", "more", "additional", "new"};
  for (const std::size_t w : q.tight) {
    up = up || is_rise(reading[w]);
    down = down || is_fall(reading[w]);
    other = other || std::find(std::begin(more), std::end(more), reading[w].key) != std::end(more) ||
            reading[w].base == "add";
  }
  if (q.measure == Measure::times) return (q.value < 1 && q.role != Role::by) ? !rises : true;
  return rises ? (up || other) && !down : down && !up;
}

bool follows_from_change(const Claim& claim, const Quantity& a, const Quantity& b, const Quantity& q) {
  const Quantity &from = a.role == Role::from ? a : b, &to = a.role == Role::from ? b : a;
  if (from.value <= 0 || from.value == to.value || q.role == Role::from || q.role == Role::to) return false;
  const bool rises = to.value > from.value;
  if (!says(claim.after, q, rises)) return false;
  if (const auto share = share_of(q, rises)) {
    Quantity percent = q;
    percent.value = 100 * *share;
    if (holds(percent, 100 * std::abs(to.value - from.value) / from.value, percent_rounding)) return true;
  }
  const double difference = std::abs(to.value - from.value);
  const bool points =
      (from.measure == Measure::percent || from.measure == Measure::count) && q.measure == Measure::points;
  const bool money = from.measure == Measure::money && q.measure == Measure::money &&
                     (from.unit == q.unit || q.unit.empty() || from.unit.empty());
  const bool amount = points || money ||
                      (same_unit(from, q) && from.measure != Measure::percent &&
                       from.measure != Measure::ordinal && from.measure != Measure::clock);
  return amount && holds(q, difference, 1e-9 * from.value);
}

bool follows_from_part(const Reading& source, const Quantity& part, const Quantity& total,
                       const Quantity& q) {
  // "170/200", "17 out of 20"
  const std::size_t end = part.words.end, next = total.words.begin;
  const bool score = (next == end && source[next].joint == Joint::slash) ||
                     (next == end + 2 && source[end].key == "out" && source[end + 1].key == "of");
  // "wrote 12 bids, 7 funded"
  const bool told = part.heads.empty() && part.measure == Measure::count && !total.heads.empty() &&
                    next < part.words.begin && end < source.size() && source[end].joint == Joint::blank &&
                    source[end].segment == source[part.words.begin].segment &&
                    source[part.words.begin].joint == Joint::comma &&
                    (source[end].shape == VerbShape::past || source[end].shape == VerbShape::participle);
  if ((!total.total && !score && !told) || total.value <= part.value || part.measure != Measure::count ||
      total.measure != Measure::count || q.role == Role::by)
    return false;
  const double percent = 100 * part.value / total.value;
  if (q.measure == Measure::percent) return holds(q, percent, percent_rounding);
  return q.measure == Measure::times && q.value < 1 && is_close(100 * q.value, percent, 1e-6);
}

// "half of the 24 volunteers": twelve of them
bool follows_from_share(const Claim& claim, const Quantity& share, const Quantity& total, const Quantity& q) {
  if (total.measure != Measure::count || q.measure != Measure::count || q.role != Role::none) return false;
  double part = 0;
  if (share.measure == Measure::percent) part = share.value / 100;
  if (share.measure == Measure::times && share.value < 1) part = share.value;
  constexpr std::size_t reach = 3;
  if (part <= 0 || part >= 1 || share.words.end >= total.words.begin ||
      total.words.begin > share.words.end + reach || claim.source[share.words.end].key != "of" ||
      total.bound != Bound::exact)
    return false;
  // "recruited 12 of them" of half of those recruited, who stayed
  for (std::size_t i = claim.after.segments()[claim.after[q.words.begin].segment].begin; i < q.words.begin;
       ++i) {
    if (is_content(claim.after[i]) && claim.after[i].shape) return false;
  }
  // Of a rough share no exact figure follows.
  if (share.bound != Bound::exact && q.bound != share.bound) return false;
  const double exact = part * total.value;
  return share.bound == Bound::exact ? holds(q, exact, 1e-6) : is_close(q.value, exact, 1e-6);
}

// "two years later" of 2019 and 2021.
bool follows_from_dates(const Claim& claim, const Quantity& q, Span& proof) {
  const std::size_t next = q.words.end;
  if (q.measure != Measure::duration || q.unit != "month" || next >= claim.after.size() ||
      (claim.after[next].key != "later" && claim.after[next].key != "after" &&
       claim.after[next].key != "on" && claim.after[next].key != "apart"))
    return false;
  const std::vector<DateRange>& dates = claim.known.dates();
  constexpr std::size_t most = 60;
  for (std::size_t i = 0; i + 1 < dates.size() && i < most; ++i) {
    const auto &first = dates[i].start, &second = dates[i + 1].start;
    if (!first || !second || (first->month == 0) != (second->month == 0)) continue;
    const double months = 12.0 * (second->year - first->year) + (second->month - first->month);
    if (!is_close(months, q.value, 1e-9)) continue;
    proof = {dates[i].span.begin, dates[i + 1].span.end};
    return true;
  }
  return false;
}

// "for three years" of January 2018 to December 2020; of bare years only what lies between them.
bool is_length_of_dates(const Claim& claim, const Quantity& q, Span& proof) {
  if (q.measure != Measure::duration || q.unit != "month" || q.role != Role::none || !q.rate.empty())
    return false;
  const std::vector<DateRange>& dates = claim.known.dates();
  constexpr std::size_t most = 60;
  const WordRange sentence = claim.after.sentences()[claim.after[q.words.begin].sentence];
  for (std::size_t i = 0; i < dates.size() && i < most; ++i) {
    if (!dates[i].start || !dates[i].end || dates[i].current) continue;
    const Date &start = *dates[i].start, &end = *dates[i].end;
    const bool months = start.month != 0 && end.month != 0;
    if (start == end || (start.month != 0) != (end.month != 0)) continue;
    const double length = 12.0 * (end.year - start.year) + (months ? end.month - start.month + 1 : 0);
    if (!is_close(length, q.value, months ? 1 : 1e-9)) continue;
    const WordRange date = claim.source.words_in(dates[i].span);
    if (date.size() == 0) continue;
    const WordRange line = claim.source.units()[claim.source[date.begin].unit].words;
    constexpr std::size_t reach = 40;
    for (std::size_t w = sentence.begin; w < sentence.end && w < sentence.begin + reach; ++w) {
      if (!is_content(claim.after[w])) continue;
      for (const std::size_t p : claim.source.like(claim.after[w])) {
        if (!line.contains(p) || date.contains(p)) continue;
        proof = dates[i].span;
        return true;
      }
    }
  }
  return false;
}

}  // namespace

Span derived_from(const Claim& claim, const std::vector<Quantity>& source, const Quantity& after) {
  Span proof;
  if (const Span days = days_of_week(claim, after); !days.empty()) return days;
  if (follows_from_dates(claim, after, proof) || is_length_of_dates(claim, after, proof)) return proof;
  for (std::size_t i = 0; i + 1 < source.size(); ++i) {
    const Quantity &a = source[i], &b = source[i + 1];
    if (claim.source[a.words.begin].sentence != claim.source[b.words.begin].sentence) continue;
    const bool change = is_change(a, b) && same_unit(a, b) && follows_from_change(claim, a, b, after);
    const bool part =
        !change && (follows_from_part(claim.source, a, b, after) ||
                    follows_from_part(claim.source, b, a, after) || follows_from_share(claim, a, b, after));
    if ((!change && !part) || !measures_the_same(claim, a, b, after)) continue;
    const Span first = span_of(claim.source, a.words), second = span_of(claim.source, b.words);
    return {first.begin, second.end};
  }
  return remainder_from(claim, source, after);
}

bool is_weaker(const Quantity& source, const Quantity& after) {
  if (after.bound == Bound::exact || source.bound == Bound::at_most || source.bound == Bound::approximate ||
      (source.bound == Bound::at_least && after.bound != Bound::at_least) || source.value == after.value)
    return false;
  const bool same = source.measure == after.measure &&
                    (source.unit == after.unit || (source.measure == Measure::money && after.unit.empty()));
  const bool amount = source.measure != Measure::ordinal && source.measure != Measure::vague &&
                      source.measure != Measure::clock && source.measure != Measure::times;
  return same && amount && holds(after, source.value, 0);
}

}  // namespace savile::gate
