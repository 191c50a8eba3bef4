// When a circuit breaker opens, for how long, and what closes it again.
#pragma once

#include <cstdint>

#include "base/result.hpp"

namespace savile {

struct BreakerPolicy {
  std::uint32_t window_calls = 20;         // judged by the last so many calls …
  std::int64_t window_ms = 60'000;         // … of this time; older ones are forgotten
  std::uint32_t least_calls = 5;           // never opens on fewer
  std::uint32_t failure_percent = 50;      // opens when this share of them failed …
  std::uint32_t slow_percent = 80;         // … or was slow
  std::int64_t slow_ms = 20'000;           // this long or longer until the first byte is slow
  std::int64_t open_ms = 15'000;           // stays open that long, doubling each time a probe fails …
  std::int64_t longest_open_ms = 300'000;  // … up to this
  std::int64_t lease_ms = 60'000;          // a probe that has not answered by then has failed
  std::uint32_t successes_to_close = 2;    // probes in a row

  bool operator==(const BreakerPolicy&) const = default;
};

// bad_input, naming the field: a window, a count or a time below 1, a share outside 1 to 100, fewer
// calls in the window than it takes to open.
[[nodiscard]] Status check_breaker_policy(const BreakerPolicy& policy);

}  // namespace savile
