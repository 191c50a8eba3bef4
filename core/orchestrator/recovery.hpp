// Decides what follows a failure, from the table of strategies and from what was tried before.
//
// A failed way of a task (the task itself, or one of its fallbacks) has its error's chain of
// strategies walked from the front. A strategy that does not apply (no attempt, no time or no budget
// left, no further way, nothing to show) is passed over; a caller's own is tried once a task, and
// where it fails the walk goes on behind it. At the end of the chain the task has failed, with the
// error of its way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "base/instant.hpp"
#include "orchestrator/attempt.hpp"
#include "orchestrator/policy.hpp"
#include "orchestrator/seed.hpp"
#include "orchestrator/task_error.hpp"
#include "orchestrator/task_spec.hpp"
#include "orchestrator/via.hpp"

namespace savile {

// The way that failed, after a wait.
struct Retry {
  Via via;
  Instant until;
};
// The way that failed, at once.
struct Rerun {
  Via via;
};
// Another way, at once.
struct Go {
  Via via;
};
struct EndInPart {};
struct EndFailed {
  TaskError error;
};
using Remedy = std::variant<Retry, Rerun, Go, EndInPart, EndFailed>;

// A failed start of a task.
struct Failure {
  TaskId task;
  Attempt attempt;
  Via via;
  TaskError error;
  bool partial = false;  // there is something to show
  // False where the far end was not even asked: then it is tried again only at its `retry_at`, and
  // only where a strategy was registered for that.
  bool may_retry = true;
  std::optional<Instant> deadline = {};  // of the task or the run, the earlier
};

class Recovery {
 public:
  Recovery(const Policy& policy, Seed seed);

  // To be told of each start.
  void started(TaskId task, const TaskSpec& spec, Attempt attempt, Via via);
  [[nodiscard]] Remedy after(const Failure& failure, const TaskSpec& spec, Instant now);
  // It has something to show.
  void kept(TaskId task) { troubles_[task].partial = true; }
  void ended(TaskId task) {
    if (!troubles_.empty()) troubles_.erase(task);
  }

  // When a task that wants to start while its far end cools down should be woken; nothing if that is
  // not worth waiting for.
  [[nodiscard]] std::optional<Instant> after_cooling(TaskId task, Attempt attempt, Instant until, Instant now,
                                                     std::optional<Instant> deadline) const;
  // When a task that should have been woken while the device slept is to be woken instead.
  [[nodiscard]] Instant after_sleep(TaskId task, Attempt attempt, Instant now) const;

 private:
  // Of a task that has failed, or has something to show, and has not ended.
  struct Trouble {
    Via origin = {};  // the way that failed
    TaskError error = {};
    std::uint32_t failures = 0;  // of that way
    std::uint32_t protocol_retries = 0;
    std::uint32_t losses = 0;
    bool partial = false;
    std::vector<StrategyId> chain = {};
    std::size_t next = 0;
    std::vector<StrategyId> tried = {};  // the caller's own
  };

  [[nodiscard]] std::optional<Instant> retry_time(Trouble& trouble, const Failure& failure,
                                                  const TaskSpec& spec, Instant now);

  RetryRule rule_;
  RecoveryTable table_;
  RetryBudget budget_;
  Seed seed_;
  std::map<TaskId, Trouble> troubles_;
};

}  // namespace savile
