#include "edit/verifier/lent_unit.hpp"

#include <string_view>

#include "edit/verifier/number_words.hpp"
#include "edit/verifier/unit_table.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

bool is_amount(const Quantity& q) {
  return q.measure == Measure::duration || q.measure == Measure::other || q.measure == Measure::percent ||
         q.measure == Measure::points || q.measure == Measure::money;
}

// "the last three", "our first two": of what was told before, in the sentence before it too.
bool is_ranked(const Reading& reading, std::size_t at) {
  static constexpr std::string_view ranks[] = {"first",  "last",   "past",    "final",
                                               "latest", "recent", "initial", "other"};
  return at > 0 && reading[at].joint <= Joint::blank && is_one_of(reading[at - 1].key, ranks);
}

// Nothing that is counted stands beside the figure.
bool is_bare(const Reading& reading, const Quantity& q) {
  const std::size_t at = q.words.begin, next = q.words.end;
  if (next < reading.size() && reading[next].sentence == reading[at].sentence &&
      reading[next].joint <= Joint::blank && !reading[next].neutral)
    return false;
  if (at == 0 || reading[at - 1].sentence != reading[at].sentence || reading[at].joint > Joint::blank)
    return true;
  const Word& before = reading[at - 1];
  // "team of 7" counts its people, "Year 10" nothing; but "a target of 15".
  static constexpr std::string_view aims[] = {"target", "limit",    "average", "maximum", "minimum", "goal",
                                              "total",  "standard", "norm",    "median",  "typical", "usual",
                                              "mean",   "rest",     "peak",    "out"};
  if (before.key == "of") return at >= 2 && is_one_of(reading[at - 2].key, aims);
  return !before.capital || before.neutral;
}

// What one of the unit is worth in `value`: 60 of a minute.
double scale_of(const Reading& reading, const Quantity& q) {
  for (std::size_t i = q.words.begin; i < q.words.end; ++i) {
    const auto number = read_number(reading, i);
    if (number && number->value > 0) return q.value / number->value;
  }
  return 1;
}

}  // namespace

void lend_units(const Reading& reading, std::vector<Quantity>& quantities) {
  constexpr std::size_t back = 3;
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    Quantity& q = quantities[i];
    if (q.measure != Measure::count || q.scaled || !q.rate.empty() || !is_bare(reading, q)) continue;
    const std::uint32_t sentence = reading[q.words.begin].sentence;
    for (std::size_t n = i; n-- > 0 && n + back >= i;) {
      const Quantity& first = quantities[n];
      const std::uint32_t other = reading[first.words.begin].sentence;
      const bool near = other == sentence || (other + 1 == sentence && is_ranked(reading, q.words.begin) &&
                                              first.measure == Measure::duration);
      if (!near) break;
      if (!is_amount(first)) continue;
      q.lent = first.measure;
      q.lent_unit = first.unit;
      q.lent_value = q.value * scale_of(reading, first);
      break;
    }
  }
  // "9 of 12 months", "9 out of 12 months": nine months
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    Quantity& part = quantities[i - 1];
    const Quantity& whole = quantities[i];
    const std::size_t end = part.words.end, next = whole.words.begin;
    const bool of = (next == end + 1 && reading[end].key == "of") ||
                    (next == end + 2 && reading[end].key == "out" && reading[end + 1].key == "of");
    if (!of || part.measure != Measure::count || part.scaled || whole.measure != Measure::duration ||
        reading[next].joint > Joint::blank)
      continue;
    part.lent = whole.measure;
    part.lent_unit = whole.unit;
    part.lent_value = part.value * scale_of(reading, whole);
  }
  // "800/1500 m": the first in metres too
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    Quantity& part = quantities[i - 1];
    const Quantity& whole = quantities[i];
    const std::size_t next = whole.words.begin;
    const bool unit = whole.measure == Measure::other || whole.measure == Measure::duration;
    if (part.words.end != next || reading[next].joint != Joint::slash || part.measure != Measure::count ||
        part.scaled || !unit)
      continue;
    part.lent = whole.measure;
    part.lent_unit = whole.unit;
    part.lent_value = part.value * scale_of(reading, whole);
  }
}

Quantity with_lent_unit(const Quantity& bare) {
  Quantity q = bare;
  q.measure = bare.lent;
  q.unit = bare.lent_unit;
  q.value = bare.lent_value;
  q.lent = Measure::count;
  return q;
}

}  // namespace savile::gate
