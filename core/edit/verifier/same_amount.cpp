#include "edit/verifier/same_amount.hpp"

#include "edit/verifier/quantity_unit.hpp"

namespace savile::gate {
namespace {

bool is_third(double percent) {
  const double thirds = percent * 3;
  return (thirds > 99.99 && thirds < 100.01) || (thirds > 199.99 && thirds < 200.01);
}

}  // namespace

bool same_amount(const Quantity& a, const Quantity& b) {
  const auto equal = [](double x, double y) {
    const double difference = x > y ? x - y : y - x;
    const double larger = x > y ? x : y;
    return difference <= larger * 1e-12;
  };
  if (a.measure == b.measure) {
    if (a.measure == Measure::money)
      return equal(a.value, b.value) && (a.unit == b.unit || a.unit.empty() || b.unit.empty());
    if (a.measure == Measure::percent && is_third(a.value) != is_third(b.value)) {
      const double difference = a.value > b.value ? a.value - b.value : b.value - a.value;
      if (difference < 0.5) return true;  // "a third" is about 33 %
    }
    return equal(a.value, b.value) && a.unit == b.unit;
  }
  // "50 pounds" of weight or of money
  const auto pounds = [](const Quantity& q) {
    return (q.measure == Measure::money && q.unit == "GBP") ||
           (q.measure == Measure::other && q.unit == "lb");
  };
  if (pounds(a) && pounds(b)) return equal(a.value, b.value);
  // "spans up to 12m", "60m of hedge": metres where the other text says so.
  const auto metres = [&](const Quantity& millions, const Quantity& q) {
    return millions.measure == Measure::count && millions.scaled && q.measure == Measure::other &&
           q.unit == "m" && equal(millions.value, q.value * 1e6);
  };
  if (metres(a, b) || metres(b, a)) return true;
  // "a 5k run": kilometres
  const auto kilometres = [&](const Quantity& thousands, const Quantity& q) {
    constexpr double least = 1e3, most = 1e5;
    return thousands.measure == Measure::count && thousands.scaled && thousands.value >= least &&
           thousands.value <= most && q.measure == Measure::other && q.unit == "m" &&
           equal(thousands.value, q.value);
  };
  if (kilometres(a, b) || kilometres(b, a)) return true;
  // "held it three times" and "three fairs", "year two" and "the second year": told apart where they fit
  const auto in_words = [&](const Quantity& s, const Quantity& q, Measure measure) {
    return s.measure == measure && q.measure == Measure::count && equal(s.value, q.value);
  };
  if (in_words(a, b, Measure::times) && a.value >= 2 && !b.scaled) return true;
  if (in_words(a, b, Measure::ordinal) || in_words(b, a, Measure::ordinal)) return true;
  // "11-16s": years of age, no seconds
  const auto ages = [&](const Quantity& seconds, const Quantity& q) {
    constexpr double oldest = 99;
    return seconds.measure == Measure::duration && seconds.unit == "second" && seconds.value <= oldest &&
           seconds.role != Role::none && q.measure == Measure::other && q.unit == unit_of_age &&
           equal(seconds.value, q.value);
  };
  if (ages(a, b) || ages(b, a)) return true;
  const auto factor = [](const Quantity& q) {
    if (q.measure == Measure::times) return q.value;
    if (q.measure == Measure::percent && q.value == 50) return 0.5;
    if (q.measure == Measure::percent && q.value >= 100) return 1 + q.value / 100;
    return -1.0;
  };
  return factor(a) > 0 && equal(factor(a), factor(b));
}

}  // namespace savile::gate
