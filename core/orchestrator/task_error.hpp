// Why a task did not succeed, as its caller gave it or as the orchestrator found it.
#pragma once

#include <optional>
#include <string>

#include "base/ids.hpp"

namespace savile {

struct TaskError {
  // The caller's own, or one of: worker_lost, cancelled, timed_out, dependency_failed,
  // dependency_cancelled, dependency_timed_out.
  std::string code = {};
  std::string message = {};
  std::optional<TaskId> cause = {};  // for a skipped task: the one that began it, maybe far upstream

  bool operator==(const TaskError&) const = default;
};

}  // namespace savile
