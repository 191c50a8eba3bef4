// What can be done about a failed task. Each has a name, and is registered for the errors it is for.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace savile {

enum class StrategyKind : std::uint8_t {
  retry,     // wait, then the same way once more (RetryRule); protocol errors once only
  rerun,     // the same way once more, at once (TaskSpec::max_losses)
  fallback,  // the task's next way (TaskSpec::fallbacks), if it has one
  partial,   // what the task had got so far, if it said that it has something
  custom,    // the caller's own: started like a task, and its answer is the task's
};

struct RecoveryStrategy {
  std::string name;  // unique in its table, not empty
  StrategyKind kind = StrategyKind::custom;
};

// The place of a strategy in its table, in order of insertion.
struct StrategyId {
  std::uint32_t value = 0;
  constexpr auto operator<=>(const StrategyId&) const = default;
};

}  // namespace savile
