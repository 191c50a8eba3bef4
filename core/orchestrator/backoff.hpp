// How long to wait before a task is tried again: full jitter under a growing cap, and never less
// than the far end asked for.
//
// Full jitter (a wait drawn evenly from nearly nothing to the cap) keeps many clients that failed
// together from coming back together; see M. Brooker, "Exponential Backoff and Jitter", 2015.
#pragma once

#include <cstdint>
#include <optional>

namespace savile {

struct RetryRule {
  // Starts of one way of a task in all, the first included; 1 is never again.
  std::uint32_t attempts = 4;
  std::int64_t base_ms = 500;    // the most before the first retry; doubles with each
  std::int64_t cap_ms = 20'000;  // the most before any
  std::int64_t floor_ms = 100;   // the least
  // A far end that asks for more is not waited for.
  std::int64_t longest_wait_ms = 120'000;

  bool operator==(const RetryRule&) const = default;
};

// The wait before retry number `retry` (from 1), in milliseconds. `bits` is the chance in it.
// With `asked_ms` (what a Retry-After said) the wait is that and 0 to 10 % on top, at least; a
// negative one counts as none. Never above 2^53.
[[nodiscard]] std::int64_t backoff_ms(const RetryRule& rule, std::uint32_t retry,
                                      std::optional<std::int64_t> asked_ms, std::uint64_t bits);

}  // namespace savile
