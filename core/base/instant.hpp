// The caller's monotonic clock, in whole milliseconds from a start that the caller chooses.
// The core never reads a clock: time is always an argument.
#pragma once

#include <compare>
#include <cstdint>

namespace savile {

struct Instant {
  std::int64_t ms = 0;
  constexpr auto operator<=>(const Instant&) const = default;
};

[[nodiscard]] constexpr Instant operator+(Instant at, std::int64_t ms) { return {at.ms + ms}; }

}  // namespace savile
