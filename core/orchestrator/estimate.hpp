// When a run will be done, as a range: from the longest way through the tasks that are left, from
// the work that the places share, and from the waits that are known.
//
//   low   the longest way, or the work of the busiest kind on all its places: no schedule is faster
//   high  what a scheduler that never leaves a place free needs at most (Graham's bound):
//         work / places + (1 - 1 / places) * longest way
//         and on top the longest wait, through which places may stay free
//
// Both with the pace that tasks went at so far (pace.hpp), hence an estimate and no promise.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/ids.hpp"
#include "orchestrator/pace.hpp"
#include "orchestrator/task_spec.hpp"

namespace savile {

// From now on, in whole milliseconds, low rounded down and high up.
struct Eta {
  std::int64_t low_ms = 0;
  std::int64_t high_ms = 0;
  bool operator==(const Eta&) const = default;
};

// Of one task, as it stands.
struct Remaining {
  bool open = false;         // it has not ended
  double weight = 0;         // what is left of it
  std::int64_t ran_ms = 0;   // of that, time spent without a word about how far it is
  std::int64_t wait_ms = 0;  // until it may start at the earliest
  std::uint8_t kind = 0;
};

// `order` as of topological_order; `left` by task; `places` by kind. Nothing while the pace is unknown.
[[nodiscard]] std::optional<Eta> estimate_of(const std::vector<TaskSpec>& tasks,
                                             const std::vector<TaskId>& order,
                                             const std::vector<Remaining>& left, const Pace& pace,
                                             const std::vector<std::uint32_t>& places);

// Every task after all that it depends on. The tasks must be free of cycles.
[[nodiscard]] std::vector<TaskId> topological_order(const std::vector<TaskSpec>& tasks);

}  // namespace savile
