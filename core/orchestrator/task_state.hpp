// The life of a task: its states, what moves it, and the one table of all moves. A picture of it,
// drawn from the table by scripts/draw_states, stands in ARCHITECTURE.md.
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
  backoff,    // waits for its time: it failed and will be tried again, or the far end asked to wait
  succeeded,  // answered
  degraded,   // answered by a fallback, or in part; a success for its dependents
  failed,     // answered with an error, and nothing helped
  skipped,    // never ran: a task that it needs did not succeed
  cancelled,  // ended by the caller
  timed_out,  // ended by its own deadline or the run's
};

enum class Trigger : std::uint8_t {
  dependencies_met,
  dependency_failed,
  started,
  succeeded,
  degraded,     // another way answered, or what there is must do
  failed,       // for good
  worker_lost,  // to run once more
  retried,      // failed, to be tried again after a wait
  recovering,   // failed, to be done another way
  cooling,      // not to be started yet: the far end asked to wait
  backoff_over,
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
    {TaskState::ready, Trigger::cooling, TaskState::backoff},
    {TaskState::ready, Trigger::retried, TaskState::backoff},
    {TaskState::ready, Trigger::recovering, TaskState::ready},
    {TaskState::ready, Trigger::degraded, TaskState::degraded},
    {TaskState::ready, Trigger::failed, TaskState::failed},
    {TaskState::ready, Trigger::cancelled, TaskState::cancelled},
    {TaskState::ready, Trigger::deadline_reached, TaskState::timed_out},

    {TaskState::running, Trigger::succeeded, TaskState::succeeded},
    {TaskState::running, Trigger::degraded, TaskState::degraded},
    {TaskState::running, Trigger::failed, TaskState::failed},
    {TaskState::running, Trigger::worker_lost, TaskState::ready},
    {TaskState::running, Trigger::recovering, TaskState::ready},
    {TaskState::running, Trigger::retried, TaskState::backoff},
    {TaskState::running, Trigger::cancelled, TaskState::cancelled},
    {TaskState::running, Trigger::deadline_reached, TaskState::timed_out},

    {TaskState::backoff, Trigger::backoff_over, TaskState::ready},
    {TaskState::backoff, Trigger::cancelled, TaskState::cancelled},
    {TaskState::backoff, Trigger::deadline_reached, TaskState::timed_out},
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
