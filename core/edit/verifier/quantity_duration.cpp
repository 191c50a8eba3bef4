#include "edit/verifier/quantity_duration.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/number_words.hpp"
#include "edit/verifier/quantity_unit.hpp"
#include "edit/verifier/unit_table.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

bool is_article(std::string_view key) { return key == "a" || key == "an" || key == "one"; }

// What may stand before "a year" where it is a length of time and no rate.
bool lasts(std::string_view key) {
  static constexpr std::array<std::string_view, 16> before = {
      "for",  "in",     "within", "over",  "after", "under",  "than", "to",
      "from", "nearly", "almost", "about", "by",    "around", "last", "with"};
  return std::find(before.begin(), before.end(), key) != before.end();
}

}  // namespace

// "a year and a half", "half an hour", "two and a half days", "for a year", "1 hour 30 minutes".
bool read_long_duration(const Reading& reading, std::size_t at, Quantity& q) {
  const auto unit_at = [&](std::size_t i) {
    return i < reading.size() && reading[i].joint <= Joint::blank ? time_unit(reading[i].key, false)
                                                                  : std::optional<TimeUnit>();
  };
  const auto part_at = [&](std::size_t i) {
    if (!reading.is(i, "and") || !reading.is(i + 1, "a")) return 0.0;
    return reading.is(i + 2, "half") ? 0.5 : reading.is(i + 2, "quarter") ? 0.25 : 0.0;
  };
  const auto take = [&](double value, const TimeUnit& unit, std::size_t end) {
    q.measure = Measure::duration;
    q.value = value * unit.factor;
    q.unit = std::string(unit.base);
    q.words = {at, end};
    return true;
  };
  if (reading[at].key == "half" && (reading.is(at + 1, "a") || reading.is(at + 1, "an"))) {
    const auto unit = unit_at(at + 2);
    return unit && take(0.5, *unit, at + 3);
  }
  double count = 1;
  std::size_t end = at + 1;
  const bool article = is_article(reading[at].key);
  if (!article) {
    const auto number = read_number(reading, at);
    if (!number || number->ordinal || number->vague) return false;
    count = number->value;
    end = number->words.end;
  }
  if (part_at(end) > 0) {
    const auto unit = unit_at(end + 3);
    return unit && take(count + part_at(end), *unit, end + 4);
  }
  // "a full year"
  if (article && end < reading.size() && reading[end].joint == Joint::blank &&
      (reading[end].key == "full" || reading[end].key == "whole" || reading[end].key == "entire"))
    ++end;
  const auto unit = unit_at(end);
  // "to a Year 3 class"
  const bool label =
      article && unit && reading[end].capital && end + 1 < reading.size() && reading[end + 1].number;
  // "by a second translator"
  const bool other = article && reading.is(end, "second") && end + 1 < reading.size() &&
                     is_content(reading[end + 1]) && reading[end + 1].joint == Joint::blank;
  if (!unit || label || other) return false;
  if (part_at(end + 1) > 0) return take(count + part_at(end + 1), *unit, end + 4);
  const std::size_t next = reading.is(end + 1, "and") ? end + 2 : end + 1;
  if (next < reading.size() && reading[next].sentence == reading[at].sentence &&
      !is_article(reading[next].key)) {
    const auto rest = read_number(reading, next);
    const auto smaller = rest ? unit_at(rest->words.end) : std::nullopt;
    if (smaller && smaller->base == unit->base && smaller->factor < unit->factor && !rest->ordinal)
      return take(count + rest->value * smaller->factor / unit->factor, *unit, rest->words.end + 1);
  }
  // "a fortnight later", "a week behind schedule"
  static constexpr std::array<std::string_view, 6> places = {"later", "ago",    "late",
                                                             "early", "behind", "ahead"};
  if (article && end + 1 < reading.size() && reading[end + 1].joint == Joint::blank &&
      std::find(places.begin(), places.end(), reading[end + 1].key) != places.end())
    return take(1, *unit, end + 1);
  const bool alone = article && at > 0 && reading[at].joint == Joint::blank &&
                     (lasts(reading[at - 1].key) || reading[at - 1].base == "spend") &&
                     reading[end].key.back() != 's';
  return alone && take(1, *unit, end + 1);
}

// "half a litre"
bool read_half_of_unit(const Reading& reading, std::size_t at, Quantity& q) {
  if (reading[at].key != "half" || !(reading.is(at + 1, "a") || reading.is(at + 1, "an")) ||
      at + 2 >= reading.size())
    return false;
  Quantity unit;
  unit.words = {at, at + 2};
  unit.value = 0.5;
  if (!read_unit(reading, unit) || unit.measure != Measure::other || unit.unit == unit_of_age) return false;
  q = unit;
  return true;
}

}  // namespace savile::gate
