// Tasks that wait for each other would wait for ever; this finds them before anything runs.
// A search with its own stack: a chain of any length costs no recursion.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "orchestrator/task_spec.hpp"

namespace savile {

// One way round, each task depending on the next and the last on the first; empty if there is none.
// Looks at the tasks from `first` on: the ones before must be free of cycles and depend on none after.
// Every dependency must be in `tasks`.
[[nodiscard]] std::vector<TaskId> find_cycle(const std::vector<TaskSpec>& tasks, std::size_t first);

// "a -> b -> a"; the middle of a long way is left out.
[[nodiscard]] std::string describe_cycle(const std::vector<TaskSpec>& tasks,
                                         const std::vector<TaskId>& cycle);

}  // namespace savile
