#include "orchestrator/task_state.hpp"

#include <array>
#include <cstddef>

namespace savile {
namespace {

constexpr bool one_way_for_each_trigger() {
  for (const auto& one : transitions) {
    int same = 0;
    for (const auto& other : transitions) {
      if (one.from == other.from && one.trigger == other.trigger) ++same;
    }
    if (same != 1) return false;
  }
  return true;
}

constexpr bool nothing_leaves_a_terminal_state() {
  for (const auto& one : transitions) {
    if (is_terminal(one.from)) return false;
  }
  return true;
}

constexpr std::size_t states = static_cast<std::size_t>(TaskState::timed_out) + 1;
constexpr std::size_t triggers = static_cast<std::size_t>(Trigger::deadline_reached) + 1;
constexpr auto nowhere = static_cast<TaskState>(states);

// The table once more, by place: it is asked several times a task.
constexpr std::array<TaskState, states * triggers> by_place() {
  std::array<TaskState, states * triggers> out{};
  for (auto& to : out) to = nowhere;
  for (const auto& one : transitions)
    out[static_cast<std::size_t>(one.from) * triggers + static_cast<std::size_t>(one.trigger)] = one.to;
  return out;
}

constexpr auto next_states = by_place();

static_assert(one_way_for_each_trigger());
static_assert(nothing_leaves_a_terminal_state());

}  // namespace

std::optional<TaskState> next_state(TaskState from, Trigger trigger) {
  const TaskState to =
      next_states[static_cast<std::size_t>(from) * triggers + static_cast<std::size_t>(trigger)];
  return to == nowhere ? std::nullopt : std::optional(to);
}

std::string_view name_of(TaskState state) {
  switch (state) {
    case TaskState::pending: return "pending";
    case TaskState::ready: return "ready";
    case TaskState::running: return "running";
    case TaskState::backoff: return "backoff";
    case TaskState::succeeded: return "succeeded";
    case TaskState::degraded: return "degraded";
    case TaskState::failed: return "failed";
    case TaskState::skipped: return "skipped";
    case TaskState::cancelled: return "cancelled";
    case TaskState::timed_out: return "timed_out";
  }
  return "pending";
}

std::string_view name_of(Trigger trigger) {
  switch (trigger) {
    case Trigger::dependencies_met: return "dependencies_met";
    case Trigger::dependency_failed: return "dependency_failed";
    case Trigger::started: return "started";
    case Trigger::succeeded: return "succeeded";
    case Trigger::degraded: return "degraded";
    case Trigger::failed: return "failed";
    case Trigger::worker_lost: return "worker_lost";
    case Trigger::retried: return "retried";
    case Trigger::recovering: return "recovering";
    case Trigger::cooling: return "cooling";
    case Trigger::backoff_over: return "backoff_over";
    case Trigger::cancelled: return "cancelled";
    case Trigger::deadline_reached: return "deadline_reached";
  }
  return "dependencies_met";
}

}  // namespace savile
