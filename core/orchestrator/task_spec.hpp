// What a caller says of a task. The orchestrator knows nothing else of it: what a task does is the
// caller's, found by its TaskId.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "base/instant.hpp"
#include "orchestrator/stage.hpp"

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

struct TaskSpec {
  std::string name = {};  // unique in its graph, not empty
  std::uint8_t kind = 0;  // what it occupies while it runs: an index into Policy::concurrency
  Priority priority = Priority::medium;
  std::vector<Dependency> dependencies = {};
  std::uint32_t weight = 1;              // its part of the progress, relative to the others; 0 is none
  std::uint32_t keeps_percent = 50;      // of that part, when it adds tasks; they share the rest
  std::optional<StageId> stage = {};     // none: counts for the whole only
  std::uint32_t max_attempts = 2;        // starts in all, should its worker be lost
  std::optional<Instant> deadline = {};  // absolute, covers waiting; the run's own holds as well
};

}  // namespace savile
