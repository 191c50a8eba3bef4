// How a task stands.
#pragma once

#include "orchestrator/attempt.hpp"
#include "orchestrator/kept_error.hpp"
#include "orchestrator/task_state.hpp"
#include "orchestrator/via.hpp"

namespace savile {

struct TaskStatus {
  TaskState state = TaskState::pending;
  Attempt attempt;  // the latest; its number is how often the task was started
  // Of the latest failure: set where the task ended without success, degraded, or waits to be tried again.
  KeptError error = {};
  Via via = {};  // who does it, or did it last
};

}  // namespace savile
