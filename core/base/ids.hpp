// Identifiers that do not convert into one another by accident.
#pragma once

#include <compare>
#include <cstdint>

namespace savile {

// The place of a task in its graph, in order of insertion.
struct TaskId {
  std::uint32_t value = 0;
  constexpr auto operator<=>(const TaskId&) const = default;
};

}  // namespace savile
