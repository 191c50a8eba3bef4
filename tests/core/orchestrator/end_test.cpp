// The ends that come from outside: cancel and deadline, of a task and of the run.
#include "drive.hpp"

using namespace savile;

namespace {
constexpr Attempt first{1};

// One runs, one waits for a place, one for the first.
struct Three {
  TaskId running, ready, pending;
  Orchestrator run;

  static Three make(Policy policy = {}, TaskSpec ready_spec = {.name = "ready"}) {
    TaskGraph graph;
    const TaskId running = graph.add({.name = "running"});
    const TaskId ready = graph.add(std::move(ready_spec));
    const TaskId pending = graph.add({.name = "pending", .dependencies = {running}});
    Three three{running, ready, pending, created(std::move(graph), std::move(policy))};
    CHECK(starts(three.run, started(three.run)) == Names{"running"});
    return three;
  }
};

std::vector<TaskState> states(const Orchestrator& run) {
  std::vector<TaskState> out;
  for (std::uint32_t at = 0; at < run.size(); ++at) out.push_back(state(run, {at}));
  return out;
}
}  // namespace

TEST_CASE("cancelling a run aborts what runs, cancels the rest, skips nothing and finishes once") {
  auto [running, ready, pending, run] = Three::make();
  const auto actions = tell(run, CancelRequested{});
  CHECK(only<AbortTask>(actions) == std::vector<AbortTask>{{running, first}});
  CHECK(starts(run, actions).empty());
  CHECK(states(run) == std::vector<TaskState>(3, TaskState::cancelled));
  CHECK(run.status(pending)->error->code == "cancelled");
  CHECK(only<Finish>(actions) == std::vector<Finish>{{RunOutcome::cancelled}});
  CHECK(actions.back() == Action{Finish{RunOutcome::cancelled}});
  CHECK(run.ratio() == 0);
}

TEST_CASE("a run that is cancelled before its actions are drained starts nothing") {
  TaskGraph graph;
  graph.add({.name = "a"});
  auto run = created(std::move(graph));
  REQUIRE(run.start({0}).ok());
  const auto actions = tell(run, CancelRequested{});
  CHECK(only<StartTask>(actions).empty());
  CHECK(only<AbortTask>(actions).empty());
  CHECK(only<Finish>(actions).size() == 1);
}

TEST_CASE("the stages of a cancelled run that had begun have failed, the others stay pending") {
  TaskGraph graph;
  const StageId read = graph.add_stage({"Read", ""});
  const StageId write = graph.add_stage({"Write", ""});
  graph.add({.name = "a", .stage = read});
  auto run = created(std::move(graph));
  started(run);
  CHECK(events<RunProgressed>(tell(run, CancelRequested{})).empty());
  CHECK(run.stage(read).status == StageStatus::failed);
  CHECK(run.stage(read).ratio == 0);
  CHECK(run.stage(write).status == StageStatus::pending);
}

TEST_CASE("cancelling a running task aborts it and gives its place to the next") {
  auto [running, ready, pending, run] = Three::make();
  const auto actions = tell(run, TaskCancelled{running});
  CHECK(only<AbortTask>(actions) == std::vector<AbortTask>{{running, first}});
  CHECK(starts(run, actions) == Names{"ready"});
  CHECK(states(run) == std::vector<TaskState>{TaskState::cancelled, TaskState::running, TaskState::skipped});
  tell(run, TaskSucceeded{running, first});
  CHECK(run.counters() == Counters{.late = 1});
  CHECK(state(run, running) == TaskState::cancelled);
}

TEST_CASE("cancelling a task that waits aborts nothing, and it never starts") {
  auto [running, ready, pending, run] = Three::make();
  CHECK(only<AbortTask>(tell(run, TaskCancelled{ready})).empty());
  CHECK(starts(run, tell(run, TaskSucceeded{running, first})) == Names{"pending"});
}

TEST_CASE("cancelling the last task that has not ended completes the run") {
  TaskGraph graph;
  const TaskId a = graph.add({.name = "a"});
  auto run = created(std::move(graph));
  started(run);
  CHECK(only<Finish>(tell(run, TaskCancelled{a})) == std::vector<Finish>{{RunOutcome::completed}});
}

TEST_CASE("a task that has ended is not cancelled any more") {
  auto [running, ready, pending, run] = Three::make();
  tell(run, TaskSucceeded{running, first});
  CHECK(tell(run, TaskCancelled{running}).empty());
  CHECK(state(run, running) == TaskState::succeeded);
  CHECK(run.counters() == Counters{.late = 1});
}

TEST_CASE("at its deadline a run ends whatever has not ended") {
  auto [running, ready, pending, run] = Three::make({.deadline = Instant{500}});
  CHECK(run.next_deadline() == Instant{500});
  CHECK(tell(run, DeadlineReached{}, 499).empty());
  const auto actions = tell(run, DeadlineReached{}, 500);
  CHECK(only<AbortTask>(actions) == std::vector<AbortTask>{{running, first}});
  CHECK(states(run) == std::vector<TaskState>(3, TaskState::timed_out));
  CHECK(actions.back() == Action{Finish{RunOutcome::timed_out}});
  CHECK_FALSE(run.next_deadline());
}

TEST_CASE("an answer that comes at the deadline comes too late, and one before it does not") {
  auto early = Three::make({.deadline = Instant{500}});
  tell(early.run, TaskSucceeded{early.running, first}, 499);
  CHECK(state(early.run, early.running) == TaskState::succeeded);

  auto late = Three::make({.deadline = Instant{500}});
  tell(late.run, TaskSucceeded{late.running, first}, 500);
  CHECK(state(late.run, late.running) == TaskState::timed_out);
  CHECK(late.run.counters() == Counters{.late = 1});
}

TEST_CASE("a deadline that has passed before the start lets nothing start") {
  TaskGraph graph;
  graph.add({.name = "a"});
  auto run = created(std::move(graph), {.deadline = Instant{10}});
  const auto actions = started(run, 10);
  CHECK(only<StartTask>(actions).empty());
  CHECK(only<Finish>(actions) == std::vector<Finish>{{RunOutcome::timed_out}});
}

TEST_CASE("a task's deadline covers its waiting, and ends it alone") {
  auto [running, ready, pending, run] = Three::make({}, {.name = "ready", .deadline = Instant{100}});
  CHECK(run.next_deadline() == Instant{100});
  CHECK(only<AbortTask>(tell(run, DeadlineReached{}, 100)).empty());
  CHECK(states(run) == std::vector<TaskState>{TaskState::running, TaskState::timed_out, TaskState::pending});
  CHECK(run.status(ready)->error->code == "timed_out");
  CHECK_FALSE(run.next_deadline());
}

TEST_CASE("a task that runs past its deadline is aborted, and those that need it are skipped") {
  TaskGraph graph;
  const TaskId a = graph.add({.name = "a", .deadline = Instant{100}});
  const TaskId b = graph.add({.name = "b", .dependencies = {a}});
  auto run = created(std::move(graph));
  started(run);
  const auto actions = tell(run, DeadlineReached{}, 120);
  CHECK(only<AbortTask>(actions) == std::vector<AbortTask>{{a, first}});
  CHECK(run.status(b)->error->code == "dependency_timed_out");
  CHECK(only<Finish>(actions) == std::vector<Finish>{{RunOutcome::completed}});
}

TEST_CASE("a task that ended has no deadline any more") {
  TaskGraph graph;
  const TaskId a = graph.add({.name = "a", .deadline = Instant{100}});
  graph.add({.name = "b", .deadline = Instant{300}});
  auto run = created(std::move(graph));
  started(run);
  tell(run, TaskSucceeded{a, first}, 50);
  CHECK(run.next_deadline() == Instant{300});
  tell(run, DeadlineReached{}, 200);
  CHECK(state(run, a) == TaskState::succeeded);
}

TEST_CASE("after a long sleep deadlines happen in their order: the run's hides those that come later") {
  TaskGraph graph;
  const TaskId before = graph.add({.name = "before", .deadline = Instant{100}});
  const TaskId needs = graph.add({.name = "needs it", .dependencies = {before}});
  const TaskId after = graph.add({.name = "after", .deadline = Instant{900}});
  auto run = created(std::move(graph), {.concurrency = {2}, .deadline = Instant{500}});
  started(run);
  CHECK(only<Finish>(tell(run, DeadlineReached{}, 10'000)) == std::vector<Finish>{{RunOutcome::timed_out}});
  CHECK(state(run, before) == TaskState::timed_out);
  CHECK(state(run, needs) == TaskState::skipped);
  CHECK(run.status(after)->error->message == "The deadline of the run passed.");
}

TEST_CASE("the next deadline is the earliest, the run's or a task's") {
  for (const std::int64_t of_run : {100, 900}) {
    auto [running, ready, pending, run] =
        Three::make({.deadline = Instant{of_run}}, {.name = "ready", .deadline = Instant{500}});
    CHECK(run.next_deadline() == Instant{of_run < 500 ? of_run : 500});
  }
}

TEST_CASE("a cancel that comes at the deadline, or with the last end, does not change how the run ended") {
  auto late = Three::make({.deadline = Instant{500}});
  CHECK(only<Finish>(tell(late.run, CancelRequested{}, 500)) == std::vector<Finish>{{RunOutcome::timed_out}});

  TaskGraph graph;
  graph.add({.name = "a", .deadline = Instant{100}});
  auto run = created(std::move(graph));
  started(run);
  CHECK(only<Finish>(tell(run, CancelRequested{}, 100)) == std::vector<Finish>{{RunOutcome::completed}});
}
