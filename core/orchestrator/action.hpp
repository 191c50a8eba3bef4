// What a run wants done, in order. The caller performs it and answers with inputs.
#pragma once

#include <variant>

#include "base/ids.hpp"
#include "base/instant.hpp"
#include "orchestrator/attempt.hpp"
#include "orchestrator/stage.hpp"
#include "orchestrator/task_state.hpp"
#include "orchestrator/via.hpp"

namespace savile {

// Do it, and answer with this attempt. It counts as running from now on.
struct StartTask {
  TaskId task;
  Attempt attempt;
  Via via = {};
  bool operator==(const StartTask&) const = default;
};

// Stop doing it; its place is free again, and its answer will be ignored.
struct AbortTask {
  TaskId task;
  Attempt attempt;
  bool operator==(const AbortTask&) const = default;
};

struct TaskChanged {
  TaskId task;
  Attempt attempt;  // the latest; 0 if it never started
  TaskState state = TaskState::pending;
  bool operator==(const TaskChanged&) const = default;
};

// One a stage for each thing that is handled, if any.
struct StageChanged {
  StageId stage;
  StageStatus status = StageStatus::pending;
  double ratio = 0;  // never falls
  bool operator==(const StageChanged&) const = default;
};

// Of the whole run. One at most for each thing that is handled.
struct RunProgressed {
  double ratio = 0;  // never falls; 1 only right before a `completed` Finish
  bool operator==(const RunProgressed&) const = default;
};

// A task waits, and is tried again at `until` if nothing comes between.
struct TaskWaits {
  TaskId task;
  Attempt attempt;  // the one that failed, or the latest
  Instant until;
  bool operator==(const TaskWaits&) const = default;
};

using Event = std::variant<TaskChanged, TaskWaits, StageChanged, RunProgressed>;

// Tell whoever watches.
struct EmitEvent {
  Event event;
  bool operator==(const EmitEvent&) const = default;
};

enum class RunOutcome : std::uint8_t {
  completed,  // every task ended by itself; each one's state says how
  cancelled,
  timed_out,
};

// The last action of a run, once.
struct Finish {
  RunOutcome outcome = RunOutcome::completed;
  bool operator==(const Finish&) const = default;
};

using Action = std::variant<StartTask, AbortTask, EmitEvent, Finish>;

}  // namespace savile
