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
  const bool split = (key == "a" || key == "p") && at + 1 < reading.size() && reading[at + 1].key == "m" &&
                     reading[at + 1].joint == Joint::none;
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

}  // namespace savile::gate
