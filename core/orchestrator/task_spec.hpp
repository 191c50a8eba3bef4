// What a caller says of a task. The orchestrator knows nothing else of it: what a task does is the
// caller's, found by its TaskId.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "base/instant.hpp"
#include "orchestrator/breaker_set.hpp"
#include "orchestrator/stage.hpp"
#include "orchestrator/via.hpp"

namespace savile {

enum class Priority : std::uint8_t { critical, high, medium, low };

enum class DependencyKind : std::uint8_t {
  required,  // the dependent is skipped unless this one succeeds
  optional,  // the dependent waits for its end, and takes its result if there is one
  always,    // the dependent waits for its end, whatever that is: order only, no result is taken
};

// The place of a task in the list that it is added with (TasksAdded), where its id is not known yet.
struct InBatch {
  std::uint32_t index = 0;
};

struct Dependency {
  TaskId task;
  DependencyKind kind = DependencyKind::required;
  bool in_batch = false;  // `task` counts from the first of the same list; resolved when it is added

  Dependency(TaskId on, DependencyKind how = DependencyKind::required)  // NOLINT(google-explicit-constructor)
      : task(on), kind(how) {}
  Dependency(InBatch on,
             DependencyKind how = DependencyKind::required)  // NOLINT(google-explicit-constructor)
      : task{on.index}, kind(how), in_batch(true) {}
};

// One way of doing a task: what it occupies while it runs, and what guards it.
struct Way {
  std::uint8_t kind = 0;                  // an index into Policy::concurrency
  std::optional<BreakerId> breaker = {};  // asked before each start, told after it
};

struct TaskSpec {
  std::string name = {};  // unique in its graph; without one it goes by its number
  std::uint8_t kind = 0;  // what it occupies while it runs: an index into Policy::concurrency
  Priority priority = Priority::medium;
  std::vector<Dependency> dependencies = {};
  std::uint32_t weight = 1;              // its part of the progress, relative to the others; 0 is none
  std::uint32_t keeps_percent = 50;      // of that part, when it adds tasks; they share the rest
  std::optional<StageId> stage = {};     // none: counts for the whole only
  std::uint32_t max_losses = 1;          // how often its worker may be lost and it runs once more
  std::optional<Instant> deadline = {};  // absolute, covers waiting; the run's own holds as well
  std::optional<BreakerId> breaker = {};
  std::vector<Way> fallbacks = {};             // other ways to the same result, in order
  std::optional<std::uint32_t> attempts = {};  // instead of RetryRule::attempts
  // An attempt that has not answered after so long is aborted, and has failed (attempt_timed_out,
  // transient). Milliseconds; 0: never.
  std::int64_t attempt_ms = 0;
};

// A caller's own strategy occupies what the task itself would, unguarded. `via` is one that the task has.
[[nodiscard]] inline Way way_of(const TaskSpec& task, Via via) {
  if (via.kind != ViaKind::way) return {task.kind, {}};
  return via.index == 0 ? Way{task.kind, task.breaker} : task.fallbacks[via.index - 1];
}

// For messages: its name in quotes, or "number 7".
[[nodiscard]] std::string title_of(const TaskSpec& task, TaskId id);

}  // namespace savile
