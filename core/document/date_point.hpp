// One date or the open end of a range, read from tokens: the lower half of find_date_ranges.
#pragma once

#include <cstddef>
#include <optional>

#include "document/date.hpp"
#include "text/token.hpp"

namespace savile {

struct DatePoint {
  Date date;             // year 0 where only a month was read ("Jan" in "Jan - Mar 2020")
  std::size_t next = 0;  // the token after it
  int academic_end = 0;  // 2020 in "2019/20"
  bool weak = false;     // "03/19": a date only as part of a range
};

// The date that begins at token `at`. `joined`: the second of a range, so that the dash before it
// does not make it a part of a name ("ISO-2015").
[[nodiscard]] std::optional<DatePoint> read_date_point(const TokenizedText& tokens, std::size_t at,
                                                       bool joined = false);

// The token after "present", "to date", "à ce jour" at `at`; `at` itself if there is none.
[[nodiscard]] std::size_t after_present(const TokenizedText& tokens, std::size_t at);

// A whole number of at most six digits at token `at`, or -1.
[[nodiscard]] int number_at(const TokenizedText& tokens, std::size_t at, std::size_t digits);

}  // namespace savile
