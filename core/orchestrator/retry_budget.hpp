// A run with many calls must not make things worse: its retries are at most a share of its first
// attempts, and a few in any case. Counted for each kind of task apart, so that many quick tasks of
// one kind buy none of another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace savile {

struct RetryBudgetRule {
  std::uint32_t percent = 20;  // of the first attempts
  std::uint32_t least = 3;     // allowed in any case

  bool operator==(const RetryBudgetRule&) const = default;
};

class RetryBudget {
 public:
  RetryBudget(RetryBudgetRule rule, std::size_t kinds) : rule_(rule), kinds_(kinds) {}

  void first_attempt(std::uint8_t kind) { ++kinds_[kind].first; }

  // False if it is used up; else one retry is taken from it.
  [[nodiscard]] bool take(std::uint8_t kind) {
    Kind& spent = kinds_[kind];
    const std::uint64_t share = spent.first * rule_.percent / 100;
    if (spent.retries >= (share > rule_.least ? share : rule_.least)) return false;
    ++spent.retries;
    return true;
  }

 private:
  struct Kind {
    std::uint64_t first = 0;
    std::uint64_t retries = 0;
  };
  RetryBudgetRule rule_;
  std::vector<Kind> kinds_;
};

}  // namespace savile
