// What can happen to a run: the answers of those who do its work, and the wishes of its caller.
//
// An answer carries the attempt that it answers, from the StartTask it belongs to. One to an attempt
// that is over changes nothing (see counters.hpp).
#pragma once

#include <variant>
#include <vector>

#include "base/ids.hpp"
#include "orchestrator/attempt.hpp"
#include "orchestrator/task_error.hpp"
#include "orchestrator/task_spec.hpp"

namespace savile {

// A running task found more to do, before its own success. The new tasks take over a part of its
// weight (TaskSpec::keeps_percent), so that the ratio never falls. All are added, or none with the
// error of TaskGraph::append. What an attempt added stays if its worker is lost after that: the next
// attempt adds only what is missing (TaskGraph::find).
struct TasksAdded {
  TaskId parent;
  Attempt attempt;
  std::vector<TaskSpec> tasks;
};

struct TaskSucceeded {
  TaskId task;
  Attempt attempt;
  bool degraded = false;  // a fallback answered
};

// What follows is the recovery's (recovery_table.hpp): another try, another way, or the end.
struct TaskFailed {
  TaskId task;
  Attempt attempt;
  TaskError error;
  bool partial = false;  // there is something to show all the same (StrategyKind::partial)
};

// The first sign of life from the far end: a circuit breaker judges by it what is slow.
struct TaskResponded {
  TaskId task;
  Attempt attempt;
};

// It has something to show, should it not come to its end (StrategyKind::partial).
struct TaskKept {
  TaskId task;
  Attempt attempt;
};

struct TaskProgressed {
  TaskId task;
  Attempt attempt;
  double ratio = 0;  // of this task; outside 0 to 1, not a number or less than before: no change
};

// Whoever worked on it is gone (a trap, out of memory, a dead worker).
struct WorkerLost {
  TaskId task;
  Attempt attempt;
};

// The caller does not want this task any more, whatever its attempt; tasks that require it are skipped.
struct TaskCancelled {
  TaskId task;
};

// The caller does not want the run any more.
struct CancelRequested {};

// Nothing but the time: what was due by then happens.
struct DeadlineReached {};

using Input = std::variant<TasksAdded, TaskSucceeded, TaskFailed, TaskResponded, TaskKept, TaskProgressed,
                           WorkerLost, TaskCancelled, CancelRequested, DeadlineReached>;

}  // namespace savile
