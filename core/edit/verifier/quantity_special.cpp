#include "edit/verifier/quantity_special.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "edit/verifier/number_words.hpp"

namespace savile::gate {
namespace {

enum class Half : std::uint8_t { morning, afternoon };

struct HalfRead {
  Half half = Half::morning;
  std::size_t end = 0;
};

// "am", "a.m.", "PM" at word `at`.
std::optional<HalfRead> half_of_day(const Reading& reading, std::size_t at) {
  if (at >= reading.size() || reading[at].joint > Joint::blank) return std::nullopt;
  const std::string_view key = reading[at].key;
  if (key == "am" || key == "a.m") return HalfRead{Half::morning, at + 1};
  if (key == "pm" || key == "p.m") return HalfRead{Half::afternoon, at + 1};
  const bool split =
      (key == "a" || key == "p") && reading.is(at + 1, "m") && reading[at + 1].joint == Joint::none;
  if (!split) return std::nullopt;
  return HalfRead{key == "a" ? Half::morning : Half::afternoon, at + 2};
}

bool is_colon(const Reading& reading, std::size_t word) {
  return reading.sign_after(word - 1) == ":" && reading[word].number && reading[word].key.size() == 2 &&
         reading[word].span.begin == reading[word - 1].span.end + 1;
}

}  // namespace

bool read_clock_time(const Reading& reading, std::size_t at, Quantity& q) {
  if (!reading[at].number || reading[at].key.size() > 5) return false;
  const std::string_view key = reading[at].key;
  const std::size_t dot = key.find('.');
  double hour = digits_value(key.substr(0, dot)), minute = 0;
  std::size_t end = at + 1;
  const bool colon = dot == std::string_view::npos && end < reading.size() && is_colon(reading, end);
  if (colon) {
    minute = digits_value(reading[end].key);
    ++end;
  } else if (dot != std::string_view::npos) {
    minute = digits_value(key.substr(dot + 1));
  }
  const std::optional<HalfRead> half = half_of_day(reading, end);
  if (!half && (!colon || key.size() > 2)) return false;
  if (hour > 24 || minute > 59) return false;
  if (half) {
    if (hour > 12) return false;
    end = half->end;
    if (hour == 12) hour = 0;
    if (half->half == Half::afternoon) hour += 12;
  }
  q.measure = Measure::clock;
  q.value = 60 * hour + minute;
  q.words = {at, end};
  return true;
}

bool is_written_fraction(const Reading& reading, std::size_t at) {
  static constexpr std::array<std::string_view, 7> parts = {"2", "3", "4", "8", "16", "32", "64"};
  const std::size_t next = at + 1;
  if (next >= reading.size() || !reading[at].number || !reading[next].number ||
      reading[next].joint != Joint::slash)
    return false;
  if (std::find(parts.begin(), parts.end(), reading[next].key) == parts.end()) return false;
  const bool longer = next + 1 < reading.size() && reading[next + 1].joint == Joint::slash;  // a date
  return !longer && digits_value(reading[at].key) < digits_value(reading[next].key);
}

bool read_written_fraction(const Reading& reading, std::size_t at, Quantity& q) {
  if (!is_written_fraction(reading, at)) return false;
  q.value = digits_value(reading[at].key) / digits_value(reading[at + 1].key);
  q.words = {at, at + 2};
  return true;
}

bool is_rank_word(std::string_view key) {
  static constexpr std::array<std::string_view, 23> words = {
      "gr",       "yr",     "yrs",      "phase", "grade", "level", "type",    "class",
      "stage",    "tier",   "category", "band",  "group", "part",  "title",   "key",
      "schedule", "volume", "mark",     "year",  "zone",  "step",  "division"};
  if (key.size() > 4 && key.ends_with('s') && !key.ends_with("ss")) key.remove_suffix(1);
  return std::find(words.begin(), words.end(), key) != words.end();
}

bool read_to_one(const Reading& reading, std::size_t at, Quantity& q) {
  const auto is_one = [&](std::size_t i) {
    if (i >= reading.size()) return false;
    const std::string_view key = reading[i].key;
    return key == "1" || key == "one" || (i > at && (key == "1s" || key == "ones"));
  };
  const std::size_t next = at + 1;
  if (next >= reading.size()) return false;
  // "3:1"
  const bool colon = reading[at].number && reading.sign_after(at) == ":" && reading[next].number &&
                     is_one(next) && reading[next].span.begin == reading[at].span.end + 1;
  const bool words = is_one(at) && is_one(at + 2) && reading[at + 2].joint <= Joint::blank &&
                     reading[next].joint <= Joint::blank &&
                     (reading[next].key == "to" || reading[next].key == "on" ||
                      (reading[next].key == "2" && reading[next].joint == Joint::hyphen));
  if (!colon && !words) return false;
  q.measure = Measure::other;
  q.unit = "to one";
  q.value = colon ? digits_value(reading[at].key) : 1;
  q.words = {at, colon ? at + 2 : at + 3};
  return true;
}

bool read_roman(const Reading& reading, std::size_t at, Quantity& q) {
  static constexpr std::array<std::string_view, 8> numerals = {"i", "ii", "iii", "iv",
                                                               "v", "vi", "vii", "viii"};
  if (!reading[at].capital || at == 0 || reading[at].joint > Joint::blank) return false;
  const auto found = std::find(numerals.begin(), numerals.end(), reading[at].key);
  if (found == numerals.end() || !is_rank_word(reading[at - 1].key)) return false;
  // "the part I played"
  if (found == numerals.begin() && at + 1 < reading.size() && !reading[at + 1].base.empty()) return false;
  q.measure = Measure::count;
  q.value = static_cast<double>(found - numerals.begin() + 1);
  q.words = {at, at + 1};
  return true;
}

bool read_pair_of(const Reading& reading, std::size_t at, Quantity& q) {
  const std::string_view key = reading[at].key;
  const double value = key == "pair" ? 2 : key == "trio" ? 3 : 0;
  const std::size_t next = at + 1;
  if (value == 0 || next + 1 >= reading.size() || reading[next].key != "of" ||
      reading[next + 1].joint > Joint::blank)
    return false;
  q.measure = Measure::count;
  q.value = value;
  q.words = {at, at + 2};
  return true;
}

bool read_age_group(const Reading& reading, std::size_t at, Quantity& q) {
  static constexpr std::array<std::string_view, 11> names = {
      "twos", "threes", "fours", "fives", "sixes", "sevens", "eights", "nines", "tens", "elevens", "twelves"};
  if (at == 0 || reading[at].joint > Joint::blank ||
      (reading[at - 1].key != "under" && reading[at - 1].key != "over"))
    return false;
  const auto found = std::find(names.begin(), names.end(), reading[at].key);
  if (found != names.end()) {
    q.value = static_cast<double>(found - names.begin() + 2);
    q.words = {at, at + 1};
  } else {
    // "under-12s": no seconds
    const std::size_t next = at + 1;
    const bool plural = reading[at].number && reading.is(next, "s") && reading[next].joint == Joint::none;
    if (!plural) return false;
    q.value = digits_value(reading[at].key);
    q.words = {at, at + 2};
  }
  q.measure = Measure::count;
  return true;
}

}  // namespace savile::gate
