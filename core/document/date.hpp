// Calendar months as résumés write them.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace savile {

struct Date {
  std::int16_t year = 0;
  std::int8_t month = 0;  // 1 to 12; 0 where only the year is known
  constexpr auto operator<=>(const Date&) const = default;
};

struct DateRange {
  Span span;                  // all of it: "Jan 2021 – Present"
  std::optional<Date> start;  // for a single date, equal to `end`
  std::optional<Date> end;    // none where `current`
  bool current = false;       // "Present", "Now", "to date"
};

// "2021-01" or "2021".
[[nodiscard]] std::string to_string(Date date);

// The first date range or single date in `text[within]`, as forms in résumés go: "Jan 2024",
// "January 2024", "01/2024", "2024-01", "2019", "Summer 2023", "’19", ranges of these with "-", en
// and em dash, "to", "until", and "Present", "Current", "Now". A lone number that is no year
// (1950 to 2099) is no date. The names of months, seasons and the present stand in
// lexicon/data/date_words.txt, in eleven languages.
[[nodiscard]] std::optional<DateRange> find_date_range(std::string_view text, Span within);

// All of them, in order, without overlap. Linear.
[[nodiscard]] std::vector<DateRange> find_date_ranges(std::string_view text, Span within);

// Whole months from start to end, both counted (Jan to Mar 2020 is 3). `today` stands for the end
// of a current range; a missing month is taken as January at the start, December at the end.
[[nodiscard]] int months_in(const DateRange& range, Date today);

}  // namespace savile
