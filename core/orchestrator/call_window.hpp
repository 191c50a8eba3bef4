// The last calls of a breaker: at most so many, and none older than the window.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>

#include "base/instant.hpp"

namespace savile {

class CallWindow {
 public:
  CallWindow(std::size_t calls, std::int64_t ms) : most_(calls), ms_(ms) {}

  // Times never go back.
  void add(bool failed, bool slow, Instant now) {
    calls_.push_back({now, failed, slow});
    count(calls_.back(), true);
    if (calls_.size() > most_) drop_oldest();
    forget(now);
  }

  void forget(Instant now) {
    while (!calls_.empty() && now.ms - calls_.front().at.ms >= ms_) drop_oldest();
  }

  void clear() {
    calls_.clear();
    failed_ = slow_ = 0;
  }

  [[nodiscard]] std::size_t size() const { return calls_.size(); }
  [[nodiscard]] std::size_t failed() const { return failed_; }
  [[nodiscard]] std::size_t slow() const { return slow_; }

 private:
  struct Call {
    Instant at;
    bool failed;
    bool slow;
  };

  void count(const Call& call, bool more) {
    const std::size_t step = more ? 1 : static_cast<std::size_t>(-1);
    if (call.failed) failed_ += step;
    if (call.slow) slow_ += step;
  }
  void drop_oldest() {
    count(calls_.front(), false);
    calls_.pop_front();
  }

  std::size_t most_;
  std::int64_t ms_;
  std::deque<Call> calls_;  // the oldest first
  std::size_t failed_ = 0;
  std::size_t slow_ = 0;
};

}  // namespace savile
