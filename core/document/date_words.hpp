// The words of dates: months, seasons, "present", and what joins two dates to a range.
#pragma once

#include <string_view>

namespace savile {

// 1 to 12 for a month's name or its usual abbreviation in the languages of data/date_words.txt; 0 for
// anything else. `key` is folded.
[[nodiscard]] int month_named(std::string_view key);
// "summer", "fall", "q3", "mid", "early": words that stand before a year and say no month.
[[nodiscard]] bool is_part_of_year(std::string_view key);
// "present", "now", "heute": the open end of a range.
[[nodiscard]] bool is_present_word(std::string_view key);
// "to", "until", "bis": stands between two dates.
[[nodiscard]] bool is_range_word(std::string_view key);
// "from", "de", "vom": stands before the first of two dates.
[[nodiscard]] bool is_opening_word(std::string_view key);
// "since", "seit", "from" with nothing after: the range goes on.
[[nodiscard]] bool is_since_word(std::string_view key);

}  // namespace savile
