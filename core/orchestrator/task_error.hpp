// Why a task did not succeed, as its caller gave it or as the orchestrator found it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/ids.hpp"
#include "base/instant.hpp"
#include "orchestrator/error_class.hpp"

namespace savile {

struct TaskError {
  // The caller's own, dotted from the general to the special where that helps ("http.503"); or one of
  // the orchestrator's: worker_lost, cancelled, timed_out, attempt_timed_out, circuit_open, cool_down,
  // dependency_failed, dependency_cancelled, dependency_timed_out.
  std::string code = {};
  std::string message = {};
  std::optional<TaskId> cause = {};  // for a skipped task: the one that began it, maybe far upstream
  ErrorClass error_class = ErrorClass::permanent;
  // How long the far end asked to wait, in milliseconds. Garbage (below 0) counts as not asked.
  std::optional<std::int64_t> retry_after_ms = {};
  // When another try would have made sense, where none was made because that was too late.
  std::optional<Instant> retry_at = {};

  bool operator==(const TaskError&) const = default;
};

}  // namespace savile
