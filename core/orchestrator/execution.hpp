// The tasks of a run and how they stand. Every change of a state goes through the table and through
// one function, which keeps the queue, the places, the deadlines and the progress in step with it.
// Ends are passed on to dependents by a list, not by recursion.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "orchestrator/action.hpp"
#include "orchestrator/breaker_set.hpp"
#include "orchestrator/deadline_queue.hpp"
#include "orchestrator/estimate.hpp"
#include "orchestrator/outbox.hpp"
#include "orchestrator/pace.hpp"
#include "orchestrator/policy.hpp"
#include "orchestrator/progress.hpp"
#include "orchestrator/ready_queue.hpp"
#include "orchestrator/task_graph.hpp"
#include "orchestrator/task_status.hpp"

namespace savile {

// What happens to a task, for the table.
struct Move {
  Trigger trigger;
  std::optional<TaskError> error =
      {};                       // of an end that is no success, and of a failure that is not yet the end
  std::optional<Via> via = {};  // who does it from now on; none: as before
  Instant until = {};           // of a wait
};

class Execution {
 public:
  // `graph` is valid, and each kind in it has a limit in `policy`. `breakers` must outlive it.
  Execution(TaskGraph graph, const Policy& policy, BreakerSet& breakers);

  void release_roots(Instant now);  // once, before anything else

  // The same for new tasks; nothing is added on error. `parent` runs.
  Status grow(TaskId parent, std::vector<TaskSpec> tasks, Instant now);

  // The best of the tasks that could start now; it stays where it is.
  [[nodiscard]] std::optional<TaskId> best() const { return ready_.best(); }
  // `ticket` is its breaker's, if it has one.
  StartTask start(TaskId task, Ticket ticket, Instant now);
  void advance(TaskId task, double ratio);
  void respond(TaskId task, Instant now);  // the first sign of life of what runs

  // False, and nothing done, where the table has no such transition.
  bool apply(TaskId task, const Move& move, Instant now);
  // Wakes a waiting task at another time.
  void put_off(TaskId task, Instant until);
  // What ran is to be stopped; its end or its next start comes after this.
  void abort(TaskId task) { outbox_.push_back(AbortTask{task, status(task).attempt}); }

  // Ends all that has not ended, none because of another.
  void end_all(Trigger trigger, const TaskError& error, Instant now);

  [[nodiscard]] const TaskGraph& graph() const { return graph_; }
  [[nodiscard]] const TaskStatus& status(TaskId task) const { return records_[task.value].status; }
  [[nodiscard]] std::size_t open() const { return open_; }  // tasks that have not ended
  // The earlier of its own deadline and the run's.
  [[nodiscard]] std::optional<Instant> deadline_of(TaskId task) const;
  // Whether its wait has been put off once already because the device slept.
  [[nodiscard]] bool slept(TaskId task) const { return records_[task.value].slept; }
  [[nodiscard]] bool answered(TaskId task) const { return records_[task.value].answered; }
  void mark_answered(TaskId task) { records_[task.value].answered = true; }
  [[nodiscard]] const DeadlineQueue& deadlines() const { return deadlines_; }
  [[nodiscard]] const DeadlineQueue& wakes() const { return wakes_; }          // of what waits
  [[nodiscard]] const DeadlineQueue& time_outs() const { return time_outs_; }  // of what runs
  [[nodiscard]] std::optional<Eta> eta(Instant now);
  [[nodiscard]] Progress& progress() { return progress_; }
  [[nodiscard]] const Progress& progress() const { return progress_; }
  [[nodiscard]] Outbox<Action>& outbox() { return outbox_; }
  void emit_progress();

 private:
  static constexpr std::uint32_t none = 0xffff'ffff;
  // All dependents stand in one list; those of one task are linked by place.
  struct Dependent {
    TaskId task;
    DependencyKind kind = DependencyKind::required;
    std::uint32_t next = none;
  };
  struct Record {
    TaskStatus status = {};
    std::size_t waits_for = 0;  // dependencies that have not ended
    std::uint32_t first_dependent = none, last_dependent = none;
    Ticket ticket = {};                        // of the breaker of what runs
    Instant started_at = {};                   // the latest start
    std::optional<Instant> responded_at = {};  // its first sign of life
    Instant due = {};                          // of its entry in wakes_ or time_outs_
    bool answered = false;                     // the latest attempt
    bool slept = false;                        // this wait was put off
    double said = 0;                           // how far the latest attempt says it is
  };

  void link(std::size_t first);
  void release(std::size_t first, Instant now);
  void add_dependent(Record& dependency, Dependent dependent);
  bool change(TaskId task, const Move& move, Instant now);
  void leave(TaskId task, const Move& move, Instant now);  // the state that it is in
  void enter(TaskId task, const Move& move, Instant now);  // the state that it is in now
  void pass_on_ends(Instant now);
  void tell_breaker(TaskId task, const Move& move, Instant now);
  [[nodiscard]] TaskError skip_error(TaskId failed) const;

  TaskGraph graph_;
  std::vector<Record> records_;  // by task
  std::vector<Dependent> dependents_;
  ReadyQueue ready_;
  BreakerSet* breakers_;
  std::optional<Instant> run_deadline_;
  std::int64_t cool_down_ms_;  // where the far end asked to wait and did not say how long
  DeadlineQueue deadlines_, wakes_, time_outs_;
  Progress progress_;
  Pace pace_;
  std::vector<std::uint32_t> places_;  // by kind
  std::vector<TaskId> order_;          // for the ETA; made when it is asked for
  Outbox<Action> outbox_;
  Outbox<TaskId> ended_;  // their dependents have not been told yet
  std::size_t open_ = 0;
};

}  // namespace savile
