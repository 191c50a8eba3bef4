// The caller's monotonic clock, in whole milliseconds from a start that the caller chooses.
// The core never reads a clock: time is always an argument.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace savile {

struct Instant {
  std::int64_t ms = 0;
  constexpr auto operator<=>(const Instant&) const = default;
};

// At the end of the clock it stays there: a wait of "for ever" is no overflow.
[[nodiscard]] constexpr Instant operator+(Instant at, std::int64_t ms) {
  constexpr std::int64_t end = std::numeric_limits<std::int64_t>::max();
  return {ms > 0 && at.ms > end - ms ? end : at.ms + ms};
}

}  // namespace savile
