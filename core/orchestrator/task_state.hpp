// The life of a task: its states, what moves it, and the one table of all moves.
//
//   pending ─▶ ready ⇄ running ─▶ succeeded | degraded | failed
//      │         │        │
//      └─────────┴────────┴─────▶ cancelled | timed_out        (skipped: from pending only)
//
// What the table does not list does not happen. Nothing leaves a terminal state.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace savile {

enum class TaskState : std::uint8_t {
  pending,    // waits for its dependencies
  ready,      // waits for a free place of its kind
  running,    // started, not answered
  succeeded,  // answered
  degraded,   // answered by a fallback; a success for its dependents
  failed,     // answered with an error, or its worker was lost too often
  skipped,    // never ran: a task that it needs did not succeed
  cancelled,  // ended by the caller
  timed_out,  // ended by its own deadline or the run's
};

enum class Trigger : std::uint8_t {
  dependencies_met,
  dependency_failed,
  started,
  succeeded,
  degraded,
  failed,
  worker_lost,  // to run once more
  quarantined,  // lost for the last time
  cancelled,
  deadline_reached,
};

struct Transition {
  TaskState from;
  Trigger trigger;
  TaskState to;
};

inline constexpr Transition transitions[] = {
    {TaskState::pending, Trigger::dependencies_met, TaskState::ready},
    {TaskState::pending, Trigger::dependency_failed, TaskState::skipped},
    {TaskState::pending, Trigger::cancelled, TaskState::cancelled},
    {TaskState::pending, Trigger::deadline_reached, TaskState::timed_out},

    {TaskState::ready, Trigger::started, TaskState::running},
    {TaskState::ready, Trigger::cancelled, TaskState::cancelled},
    {TaskState::ready, Trigger::deadline_reached, TaskState::timed_out},

    {TaskState::running, Trigger::succeeded, TaskState::succeeded},
    {TaskState::running, Trigger::degraded, TaskState::degraded},
    {TaskState::running, Trigger::failed, TaskState::failed},
    {TaskState::running, Trigger::worker_lost, TaskState::ready},
    {TaskState::running, Trigger::quarantined, TaskState::failed},
    {TaskState::running, Trigger::cancelled, TaskState::cancelled},
    {TaskState::running, Trigger::deadline_reached, TaskState::timed_out},
};

// Where `trigger` takes a task that is in `from`; nothing if the table refuses it.
[[nodiscard]] std::optional<TaskState> next_state(TaskState from, Trigger trigger);

[[nodiscard]] constexpr bool is_terminal(TaskState state) { return state >= TaskState::succeeded; }

// Good enough for a dependent that requires it.
[[nodiscard]] constexpr bool is_success(TaskState state) {
  return state == TaskState::succeeded || state == TaskState::degraded;
}

// As it stands in JSON and in JavaScript, e.g. "timed_out".
[[nodiscard]] std::string_view name_of(TaskState state);
[[nodiscard]] std::string_view name_of(Trigger trigger);

}  // namespace savile
