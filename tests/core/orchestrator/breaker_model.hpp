// A circuit breaker as the words of circuit_breaker.hpp have it, and nothing clever: it keeps every
// call for ever and counts them anew each time. Slow, short, and written apart from the real one.
#pragma once

#include <algorithm>
#include <vector>

#include "orchestrator/circuit_breaker.hpp"

struct BreakerModel {
  struct Call {
    std::int64_t at;
    bool failed, slow;
  };
  enum State { closed, open, half_open };

  savile::BreakerPolicy policy;
  State state = closed;
  std::vector<Call> calls = {};  // since it was last closed
  std::int64_t now = 0, opens_until = 0, open_for = 0, lease_until = -1, cool_until = -1;
  std::uint32_t in_a_row = 0;
  int time = 0;  // goes up whenever earlier tickets lose their meaning

  void tell(std::int64_t at) {
    now = std::max(now, at);
    if (state == half_open && lease_until >= 0 && now >= lease_until) reopen(lease_until);
    if (state != open || now < opens_until) return;
    state = half_open;
    in_a_row = 0;
    ++time;
  }
  void reopen(std::int64_t at) {
    open_for = state == closed ? policy.open_ms : std::min(open_for * 2, policy.longest_open_ms);
    opens_until = std::max(at + open_for, cool_until);
    state = open;
    lease_until = -1;
    ++time;
  }
  // The time that its ticket stands for, -1 where the call is refused.
  int acquire(std::int64_t at) {
    tell(at);
    if (now < cool_until || state == open || lease_until >= 0) return -1;
    if (state == half_open) {
      lease_until = now + policy.lease_ms;
      ++time;
    }
    return time;
  }
  void record(int ticket, savile::CallOutcome outcome, std::int64_t took, std::int64_t at) {
    tell(at);
    const bool failed = outcome == savile::CallOutcome::failure;
    if (ticket != time || state == open || (state == half_open && lease_until < 0)) return;
    if (state == half_open) {
      lease_until = -1;
      if (failed) return reopen(now);
      if (outcome == savile::CallOutcome::success && ++in_a_row == policy.successes_to_close) {
        state = closed;
        calls.clear();
        ++time;
      }
    } else if (outcome != savile::CallOutcome::ignored) {
      calls.push_back({now, failed, took >= policy.slow_ms});
      std::size_t all = 0, bad = 0, slow = 0;
      for (auto call = calls.rbegin(); call != calls.rend() && all < policy.window_calls; ++call) {
        if (now - call->at >= policy.window_ms) break;
        ++all;
        bad += call->failed ? 1 : 0;
        slow += call->slow ? 1 : 0;
      }
      const bool much = bad * 100 >= policy.failure_percent * all || slow * 100 >= policy.slow_percent * all;
      if (much && all >= policy.least_calls) reopen(now);
    }
  }
  void cool_down(std::int64_t until, std::int64_t at) {
    tell(at);
    cool_until = std::max(cool_until, until);
    if (state == open && until > now) opens_until = std::max(opens_until, until);
  }
};
