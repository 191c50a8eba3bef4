#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "orchestrator/retry_after.hpp"

namespace savile {
namespace {

constexpr std::int64_t second = 1'000;
constexpr std::int64_t day = 86'400 * second;

constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

// The parts of a date, in their order: words and numbers; blanks, commas, dashes and colons part them.
struct Part {
  std::string_view text;
  int number = -1;  // of at most four digits
};
struct Parts {
  std::array<Part, 8> at{};
  std::size_t size = 0;
  bool ok = true;
};

Parts parts_of(std::string_view value) {
  Parts parts;
  std::size_t i = 0;
  while (i < value.size()) {
    const char c = value[i];
    if (c == ' ' || c == ',' || c == '-' || c == ':') {
      ++i;
      continue;
    }
    const bool digits = is_digit(c);
    std::size_t end = i;
    while (end < value.size() && (digits ? is_digit(value[end]) : is_letter(value[end]))) ++end;
    if (end == i || parts.size == parts.at.size() || (digits && end - i > 4)) return {{}, 0, false};
    Part part{value.substr(i, end - i)};
    if (digits) {
      part.number = 0;
      for (const char digit : part.text) part.number = part.number * 10 + (digit - '0');
    }
    parts.at[parts.size++] = part;
    i = end;
  }
  return parts;
}

// "Sun" or "Sunday", whatever the case. Which day it is, the date says better.
bool is_weekday(std::string_view word) {
  constexpr std::array<std::string_view, 7> days = {"sunday",   "monday", "tuesday", "wednesday",
                                                    "thursday", "friday", "saturday"};
  for (const std::string_view name : days) {
    if (word.size() != 3 && word.size() != name.size()) continue;
    std::size_t same = 0;
    while (same < word.size() && lower(word[same]) == name[same]) ++same;
    if (same == word.size()) return true;
  }
  return false;
}

int month_of(std::string_view word) {
  for (std::size_t at = 0; at < months.size(); ++at) {
    if (word.size() == 3 && lower(word[0]) == months[at][0] && lower(word[1]) == months[at][1] &&
        lower(word[2]) == months[at][2])
      return static_cast<int>(at) + 1;
  }
  return 0;
}

// Days since 1970-01-01 in the Gregorian calendar; years count from March, so that the leap day is last.
std::int64_t days_since_1970(int year, int month, int day_of_month) {
  const int shifted = month > 2 ? month - 3 : month + 9;
  const std::int64_t y = year - (month <= 2 ? 1 : 0);
  const std::int64_t era = y / 400, of_era = y - era * 400;
  const std::int64_t of_year = (153 * shifted + 2) / 5 + day_of_month - 1;
  return era * 146'097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719'468;
}

int days_in(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[static_cast<std::size_t>(month) - 1] + (month == 2 && leap ? 1 : 0);
}

std::optional<WallClock> assembled(int year, int month, int date, const Part* time) {
  const int hour = time[0].number, minute = time[1].number, s = time[2].number;
  if (month == 0 || date < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || s < 0 || s > 60)
    return std::nullopt;
  if (year < 1970 || date > days_in(year, month)) return std::nullopt;
  return WallClock{days_since_1970(year, month, date) * day + ((hour * 60 + minute) * 60 + s) * second};
}

int year_of(WallClock now) {
  constexpr std::int64_t last = 253'402'300'799'000;  // the end of the year 9999
  const std::int64_t today = std::clamp<std::int64_t>(now.ms, 0, last) / day;
  int year = 1970 + static_cast<int>(today / 366);  // this one, or a few too early
  while (days_since_1970(year + 1, 1, 1) <= today) ++year;
  return year;
}

// Two digits mean the year that is not more than 50 years ahead (RFC 9110), nor as much behind.
int whole_year(int two_digits, WallClock now) {
  const int year = year_of(now);
  const int candidate = year - year % 100 + two_digits;
  if (candidate > year + 50) return candidate - 100;
  return candidate <= year - 50 ? candidate + 100 : candidate;
}

}  // namespace

std::optional<WallClock> http_date(std::string_view value, WallClock now) {
  const Parts parts = parts_of(value);
  if (!parts.ok || parts.size < 7 || !is_weekday(parts.at[0].text)) return std::nullopt;
  const auto& at = parts.at;
  const bool gmt = parts.size == 8 && (at[7].text == "GMT" || at[7].text == "UTC");
  if (is_digit(at[1].text.front())) {  // weekday, day, month, year, time, GMT
    if (!gmt || at[3].number < 0) return std::nullopt;
    const bool short_year = at[3].text.size() == 2;
    if (!short_year && at[3].text.size() != 4) return std::nullopt;
    const int year = short_year ? whole_year(at[3].number, now) : at[3].number;
    return assembled(year, month_of(at[2].text), at[1].number, &at[4]);
  }
  // asctime: weekday, month, day, time, year
  if (parts.size != 7 || at[6].text.size() != 4 || at[6].number < 0) return std::nullopt;
  return assembled(at[6].number, month_of(at[1].text), at[2].number, &at[3]);
}

}  // namespace savile
