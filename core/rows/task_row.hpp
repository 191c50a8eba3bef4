// A task as a row of numbers (row_kinds.hpp).
#pragma once

#include <cstddef>

#include "orchestrator/task_spec.hpp"
#include "rows/row_reader.hpp"

namespace savile {

// What a task without fallbacks and dependencies takes, with the cell that says that it is one.
inline constexpr std::size_t shortest_task_row = 13;

// Without the cell that says that it is one. Whatever it holds if the reader is not ok afterwards.
[[nodiscard]] TaskSpec read_task(RowReader& in);

}  // namespace savile
