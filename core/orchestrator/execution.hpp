// The tasks of a run and how they stand. Every change of a state goes through the table and through
// one function, which keeps the queue, the places, the deadlines and the progress in step with it.
// Ends are passed on to dependents by a list, not by recursion.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "orchestrator/action.hpp"
#include "orchestrator/deadline_queue.hpp"
#include "orchestrator/policy.hpp"
#include "orchestrator/progress.hpp"
#include "orchestrator/ready_queue.hpp"
#include "orchestrator/task_graph.hpp"
#include "orchestrator/task_status.hpp"

namespace savile {

class Execution {
 public:
  // `graph` is valid, and each kind in it has a limit in `policy`.
  Execution(TaskGraph graph, const Policy& policy);

  void release_roots(Instant now);  // once, before anything else

  // The same for new tasks; nothing is added on error. `parent` runs.
  Status grow(TaskId parent, std::vector<TaskSpec> tasks, Instant now);

  std::optional<StartTask> start_best(Instant now);
  void advance(TaskId task, double ratio) { progress_.advanced(task, ratio); }

  // False, and nothing done, where the table has no such transition. `error` goes with an end that is
  // no success.
  bool apply(TaskId task, Trigger trigger, std::optional<TaskError> error, Instant now);

  // Ends all that has not ended, none because of another.
  void end_all(Trigger trigger, const TaskError& error, Instant now);

  [[nodiscard]] const TaskGraph& graph() const { return graph_; }
  [[nodiscard]] const TaskStatus& status(TaskId task) const { return records_[task.value].status; }
  [[nodiscard]] std::size_t open() const { return open_; }  // tasks that have not ended
  [[nodiscard]] std::optional<DeadlineQueue::Entry> earliest_deadline() const {
    return deadlines_.earliest();
  }
  [[nodiscard]] Progress& progress() { return progress_; }
  [[nodiscard]] const Progress& progress() const { return progress_; }
  [[nodiscard]] std::deque<Action>& outbox() { return outbox_; }
  void emit_progress();

 private:
  struct Dependent {
    TaskId task;
    DependencyKind kind;
  };
  struct Record {
    TaskStatus status = {};
    std::size_t waits_for = 0;  // dependencies that have not ended
    std::vector<Dependent> dependents = {};
  };

  void link(std::size_t first);
  void release(std::size_t first, Instant now);
  bool change(TaskId task, Trigger trigger, std::optional<TaskError> error, Instant now);
  void pass_on_ends(Instant now);
  [[nodiscard]] TaskError skip_error(TaskId failed) const;

  TaskGraph graph_;
  std::vector<Record> records_;  // by task
  ReadyQueue ready_;
  DeadlineQueue deadlines_;
  Progress progress_;
  std::deque<Action> outbox_;
  std::deque<TaskId> ended_;  // their dependents have not been told yet
  std::size_t open_ = 0;
};

}  // namespace savile
