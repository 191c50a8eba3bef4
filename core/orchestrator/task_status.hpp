// How a task stands.
#pragma once

#include <optional>

#include "orchestrator/attempt.hpp"
#include "orchestrator/task_error.hpp"
#include "orchestrator/task_state.hpp"

namespace savile {

struct TaskStatus {
  TaskState state = TaskState::pending;
  Attempt attempt;                      // the latest; its number is how often the task was started
  std::optional<TaskError> error = {};  // set where the task ended without success
};

}  // namespace savile
