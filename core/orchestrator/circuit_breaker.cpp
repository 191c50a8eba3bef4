#include "orchestrator/circuit_breaker.hpp"

#include <algorithm>

namespace savile {
namespace {

bool reaches(std::size_t part, std::size_t whole, std::uint32_t percent) {
  return part * 100 >= whole * percent;
}

}  // namespace

std::string_view name_of(BreakerState state) {
  switch (state) {
    case BreakerState::closed: return "closed";
    case BreakerState::open: return "open";
    case BreakerState::half_open: return "half_open";
  }
  return "closed";
}

CircuitBreaker::CircuitBreaker(const BreakerPolicy& policy)
    : policy_(policy), window_(policy.window_calls, policy.window_ms) {}

Permit CircuitBreaker::acquire(Instant now) {
  settle(now);
  if (cooling()) return {Permission::cooling, {}, cool_until_};
  switch (state_) {
    case BreakerState::closed: return {Permission::allowed, current_, {}};
    case BreakerState::open: return {Permission::refused, {}, open_until_};
    case BreakerState::half_open: break;
  }
  if (lease_until_) return {Permission::refused, {}, lease_until_};
  renew_ticket();
  lease_until_ = last_ + policy_.lease_ms;
  return {Permission::allowed, current_, {}};
}

void CircuitBreaker::record(Ticket ticket, CallOutcome outcome, std::int64_t took_ms, Instant now) {
  settle(now);
  if (ticket != current_) return;
  if (state_ == BreakerState::closed) {
    if (outcome == CallOutcome::ignored) return;
    window_.add(outcome == CallOutcome::failure, took_ms >= policy_.slow_ms, last_);
    const std::size_t calls = window_.size();
    if (calls < policy_.least_calls) return;
    if (reaches(window_.failed(), calls, policy_.failure_percent) ||
        reaches(window_.slow(), calls, policy_.slow_percent))
      open(last_, false);
    return;
  }
  if (state_ != BreakerState::half_open || !lease_until_) return;
  lease_until_.reset();
  if (outcome == CallOutcome::failure) {
    open(last_, true);
  } else if (outcome == CallOutcome::success && ++successes_ >= policy_.successes_to_close) {
    close();
  }
}

void CircuitBreaker::cool_down(Instant until, Instant now) {
  settle(now);
  if (until <= last_) return;
  cool_until_ = std::max(until, cool_until_.value_or(until));
  if (state_ == BreakerState::open) open_until_ = std::max(open_until_, *cool_until_);
}

BreakerState CircuitBreaker::state(Instant now) {
  settle(now);
  return state_;
}

std::optional<Instant> CircuitBreaker::retry_at(Instant now) {
  settle(now);
  if (cooling()) return cool_until_;
  if (state_ == BreakerState::open) return open_until_;
  return lease_until_;
}

void CircuitBreaker::settle(Instant now) {
  last_ = std::max(last_, now);
  if (cool_until_ && *cool_until_ <= last_) cool_until_.reset();
  // In the order of time: a lease that is over opens it, and that may be over by now as well.
  if (state_ == BreakerState::half_open && lease_until_ && *lease_until_ <= last_) open(*lease_until_, true);
  if (state_ == BreakerState::open && open_until_ <= last_) {
    state_ = BreakerState::half_open;
    successes_ = 0;
    lease_until_.reset();
    renew_ticket();
  }
  if (state_ == BreakerState::closed) window_.forget(last_);
}

void CircuitBreaker::open(Instant at, bool again) {
  const bool doubles = again && open_for_ms_ > 0;
  const std::int64_t longest = policy_.longest_open_ms;
  if (!doubles) open_for_ms_ = policy_.open_ms;
  if (doubles) open_for_ms_ = open_for_ms_ > longest / 2 ? longest : open_for_ms_ * 2;
  state_ = BreakerState::open;
  open_until_ = at + open_for_ms_;
  if (cool_until_) open_until_ = std::max(open_until_, *cool_until_);
  lease_until_.reset();
  window_.clear();
  renew_ticket();
}

void CircuitBreaker::close() {
  state_ = BreakerState::closed;
  open_for_ms_ = 0;
  successes_ = 0;
  renew_ticket();
}

}  // namespace savile
