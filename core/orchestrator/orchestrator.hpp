// Decides which task runs when. Sans-IO: it performs nothing, reads no clock and knows nothing of
// what the tasks do. Inputs go in, actions come out, time is an argument.
//
//   TaskGraph graph;
//   const TaskId parse = graph.add({.name = "parse"});
//   graph.add({.name = "plan", .dependencies = {parse}});
//   auto run = Orchestrator::create(std::move(graph), Policy{}, Seed{1});   // Result
//   run.value().start(now);
//   while (auto action = run.value().poll_action()) { … }                   // StartTask{parse, 1}
//   run.value().handle(TaskSucceeded{parse, attempt}, now);
//
// Promises: each task ends exactly once; no task starts before its dependencies allow, above its
// kind's limit, or after the run was ended; exactly one Finish, the last action; the ratio never
// falls; the same inputs at the same times, drained alike, give the same actions.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/instant.hpp"
#include "base/result.hpp"
#include "orchestrator/action.hpp"
#include "orchestrator/counters.hpp"
#include "orchestrator/execution.hpp"
#include "orchestrator/input.hpp"
#include "orchestrator/policy.hpp"
#include "orchestrator/recovery.hpp"
#include "orchestrator/seed.hpp"
#include "orchestrator/task_graph.hpp"

namespace savile {

class Orchestrator {
 public:
  // `breakers`, if given, must outlive the run; without them it has none.
  // Errors: those of TaskGraph::validate; bad_input for a kind without a limit, a limit of 0, a
  // breaker that is not in `breakers`, or a rule that makes no sense (a negative time, no attempt).
  // On an error the graph is left as it was.
  static Result<Orchestrator> create(TaskGraph&& graph, Policy policy, Seed seed,
                                     BreakerSet* breakers = nullptr);
  static Result<Orchestrator> create(const TaskGraph& graph, Policy policy, Seed seed,
                                     BreakerSet* breakers = nullptr) {
    return create(TaskGraph(graph), std::move(policy), seed, breakers);
  }

  // Lets the first tasks go; a graph without tasks finishes at once. Calling `handle` first does it
  // too, and a second call only tells the time.
  Status start(Instant now) { return handle(DeadlineReached{}, now); }

  // Deadlines that are due by `now` come first, then the input. Answers that are late, duplicate or
  // unknown are ok, ignored and counted; so is everything after the end.
  // Errors: bad_time if `now` is earlier than before, which changes nothing; those of
  // TaskGraph::append for TasksAdded, which add nothing.
  Status handle(const Input& input, Instant now);

  // What to do next; drain until empty after each `handle`. Tasks are started here, not earlier, so
  // that a start never waits in a queue while its reason goes away.
  std::optional<Action> poll_action();

  // When to call `handle(DeadlineReached{}, …)` at the latest, should nothing else happen.
  [[nodiscard]] std::optional<Instant> next_deadline() const;

  [[nodiscard]] bool finished() const { return finished_; }
  [[nodiscard]] const TaskGraph& graph() const { return execution_.graph(); }
  [[nodiscard]] std::size_t size() const { return graph().size(); }
  [[nodiscard]] const TaskStatus* status(TaskId task) const;  // null if there is no such task
  [[nodiscard]] double ratio() const { return execution_.progress().ratio(); }
  [[nodiscard]] Stage stage(StageId stage) const { return execution_.progress().stage(stage); }
  [[nodiscard]] std::vector<Stage> stages() const;
  // How long it will still take; nothing until two tasks have succeeded. Costs a look at every task.
  [[nodiscard]] std::optional<Eta> eta() { return finished_ ? std::nullopt : execution_.eta(now_); }
  [[nodiscard]] const Counters& counters() const { return counters_; }
  [[nodiscard]] Seed seed() const { return seed_; }

 private:
  Orchestrator(TaskGraph graph, Policy policy, Seed seed, BreakerSet* breakers,
               std::unique_ptr<BreakerSet> own);

  Status on(const TasksAdded& input);
  Status on(const TaskSucceeded& input);
  Status on(const TaskFailed& input);
  Status on(const TaskResponded& input);
  Status on(const TaskKept& input);
  Status on(const TaskProgressed& input);
  Status on(const WorkerLost& input);
  Status on(const TaskCancelled& input);
  Status on(const CancelRequested& input);
  Status on(const DeadlineReached& input);

  [[nodiscard]] bool is_current(TaskId task, Attempt attempt);  // counts it if not
  std::optional<StartTask> try_start(TaskId task);
  void recover(TaskId task, TaskError error, bool partial, bool may_retry);
  void end(TaskId task, const Move& move);
  bool expire_earliest();  // false if nothing is due
  void expire();
  void wake(TaskId task, Instant at);
  void conclude();

  Policy policy_;
  Seed seed_;
  std::unique_ptr<BreakerSet> own_breakers_;  // empty, where none were given
  BreakerSet* breakers_;
  Execution execution_;
  Recovery recovery_;
  Counters counters_;
  std::optional<RunOutcome> stopped_;  // set where the run is ended from outside
  Instant now_;
  bool started_ = false;
  bool finished_ = false;
};

}  // namespace savile
