#include "orchestrator/orchestrator.hpp"

#include "drive.hpp"

using namespace savile;

namespace {
constexpr Attempt first{1};
constexpr Attempt second{2};
}  // namespace

TEST_CASE("tasks without dependencies start at once, the others when theirs have succeeded") {
  TaskGraph graph;
  const TaskId parse = graph.add({.name = "parse"});
  const TaskId extract = graph.add({.name = "extract"});
  const TaskId plan = graph.add({.name = "plan", .dependencies = {parse, extract}});
  auto run = created(std::move(graph), {.concurrency = {4}});
  CHECK(starts(run, started(run)) == Names{"parse", "extract"});
  CHECK(starts(run, tell(run, TaskSucceeded{parse, first})).empty());
  CHECK(state(run, plan) == TaskState::pending);
  CHECK(starts(run, tell(run, TaskSucceeded{extract, first})) == Names{"plan"});
  const auto last = tell(run, TaskSucceeded{plan, first});
  REQUIRE_FALSE(last.empty());
  CHECK(last.back() == Action{Finish{RunOutcome::completed}});
  CHECK(run.finished());
}

TEST_CASE("a graph without tasks finishes at once, with a ratio of 1") {
  auto run = created({});
  const auto actions = started(run);
  CHECK(actions == std::vector<Action>{EmitEvent{RunProgressed{1}}, Finish{RunOutcome::completed}});
}

TEST_CASE("nothing happens before the start, and the first input is a start") {
  TaskGraph graph;
  const TaskId a = graph.add({.name = "a"});
  auto run = created(std::move(graph));
  CHECK(drain(run).empty());
  CHECK(starts(run, tell(run, TaskSucceeded{a, first})) == Names{"a"});
  CHECK(run.counters().unknown == 1);
}

TEST_CASE("as many tasks of a kind run as it has places, and kinds do not hold each other up") {
  TaskGraph graph;
  for (const char* name : {"c1", "c2", "c3"}) graph.add({.name = name, .kind = 0});
  for (const char* name : {"m1", "m2"}) graph.add({.name = name, .kind = 1});
  auto run = created(std::move(graph), {.concurrency = {2, 1}});
  CHECK(starts(run, started(run)) == Names{"c1", "c2", "m1"});
  CHECK(starts(run, tell(run, TaskSucceeded{{1}, first})) == Names{"c3"});
  CHECK(starts(run, tell(run, TaskFailed{{3}, first, {"offline", ""}})) == Names{"m2"});
}

TEST_CASE("the more urgent of the ready tasks starts first, unless another has waited long enough") {
  TaskGraph graph;
  graph.add({.name = "first", .priority = Priority::critical});
  const TaskId gate = graph.add({.name = "gate", .priority = Priority::critical});
  graph.add({.name = "old and low", .priority = Priority::low});
  graph.add({.name = "new and high", .priority = Priority::high, .dependencies = {gate}});
  auto run = created(std::move(graph), {.concurrency = {1}, .ageing_ms = 100});
  CHECK(starts(run, started(run)) == Names{"first"});
  SECTION("soon") {
    CHECK(starts(run, tell(run, TaskSucceeded{{0}, first}, 10)) == Names{"gate"});
    CHECK(starts(run, tell(run, TaskSucceeded{gate, first}, 20)) == Names{"new and high"});
  }
  SECTION("late") {
    CHECK(starts(run, tell(run, TaskSucceeded{{0}, first}, 10)) == Names{"gate"});
    CHECK(starts(run, tell(run, TaskSucceeded{gate, first}, 500)) == Names{"old and low"});
  }
}

TEST_CASE("a lost worker costs an attempt; the task runs once more, and a second loss is its last") {
  TaskGraph graph;
  const TaskId a = graph.add({.name = "a"});
  auto run = created(std::move(graph));
  CHECK(starts(run, started(run)) == Names{"a"});
  CHECK(starts(run, tell(run, WorkerLost{a, first})) == Names{"a 2"});
  CHECK(state(run, a) == TaskState::running);
  const auto actions = tell(run, WorkerLost{a, second});
  CHECK(starts(run, actions).empty());
  CHECK(only<Finish>(actions).size() == 1);
  CHECK(state(run, a) == TaskState::failed);
  CHECK(run.status(a)->error->code == "worker_lost");
  CHECK(run.status(a)->attempt == second);
}

TEST_CASE("how often a task may lose its worker is its own affair") {
  TaskGraph graph;
  const TaskId never = graph.add({.name = "never again", .max_losses = 0});
  const TaskId often = graph.add({.name = "often", .max_losses = 3});
  auto run = created(std::move(graph), {.concurrency = {2}});
  started(run);
  tell(run, WorkerLost{never, first});
  CHECK(state(run, never) == TaskState::failed);
  for (std::uint32_t attempt = 1; attempt < 4; ++attempt) {
    CHECK(starts(run, tell(run, WorkerLost{often, {attempt}})) ==
          Names{"often " + std::to_string(attempt + 1)});
  }
  tell(run, WorkerLost{often, {4}});
  CHECK(state(run, often) == TaskState::failed);
}

TEST_CASE("a lost task takes its place among the ready ones by the time it is ready again") {
  TaskGraph graph;
  graph.add({.name = "a"});
  graph.add({.name = "b"});
  auto run = created(std::move(graph));
  CHECK(starts(run, started(run)) == Names{"a"});
  CHECK(starts(run, tell(run, WorkerLost{{0}, first}, 5)) == Names{"b"});
  CHECK(starts(run, tell(run, TaskSucceeded{{1}, first}, 6)) == Names{"a 2"});
}

TEST_CASE("answers to an attempt that is over are counted and change nothing") {
  TaskGraph graph;
  const TaskId a = graph.add({.name = "a"});
  const TaskId b = graph.add({.name = "b"});
  auto run = created(std::move(graph), {.concurrency = {2}});
  started(run);
  tell(run, WorkerLost{a, first});
  CHECK(tell(run, TaskSucceeded{a, first}).empty());
  CHECK(tell(run, TaskFailed{a, first, {"x", ""}}).empty());
  CHECK(tell(run, TaskProgressed{a, first, 0.5}).empty());
  CHECK(tell(run, WorkerLost{a, first}).empty());
  CHECK(tell(run, TasksAdded{a, first, {{.name = "c"}}}).empty());
  CHECK(run.size() == 2);
  CHECK(run.counters() == Counters{.late = 5});
  CHECK(state(run, a) == TaskState::running);
  CHECK(state(run, b) == TaskState::running);
}

TEST_CASE("a second answer to the same attempt is a duplicate, even if it says otherwise") {
  TaskGraph graph;
  const TaskId a = graph.add({.name = "a"});
  graph.add({.name = "b"});
  auto run = created(std::move(graph));
  started(run);
  tell(run, TaskSucceeded{a, first});
  tell(run, TaskSucceeded{a, first});
  tell(run, TaskFailed{a, first, {"x", ""}});
  CHECK(state(run, a) == TaskState::succeeded);
  CHECK(run.counters() == Counters{.duplicate = 2});
}

TEST_CASE("answers for a task that is not there, or an attempt that never was, are unknown") {
  TaskGraph graph;
  const TaskId a = graph.add({.name = "a"});
  const TaskId b = graph.add({.name = "b"});
  auto run = created(std::move(graph));
  started(run);
  tell(run, TaskSucceeded{{7}, first});
  tell(run, TaskSucceeded{a, second});
  tell(run, TaskSucceeded{a, {0}});
  tell(run, TaskSucceeded{b, first});  // waits for a place, was never started
  tell(run, TaskCancelled{{0xffff'ffffU}});
  CHECK(run.counters() == Counters{.unknown = 5});
  CHECK(state(run, a) == TaskState::running);
  CHECK(run.status({7}) == nullptr);
}

TEST_CASE("time that goes back is refused and changes nothing; the same time again is fine") {
  TaskGraph graph;
  const TaskId a = graph.add({.name = "a"});
  auto run = created(std::move(graph));
  started(run, 100);
  const Status status = run.handle(TaskSucceeded{a, first}, {99});
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().code == ErrorCode::bad_time);
  CHECK(drain(run).empty());
  CHECK(state(run, a) == TaskState::running);
  CHECK(run.counters() == Counters{.refused = 1});
  tell(run, TaskSucceeded{a, first}, 100);
  CHECK(run.finished());
}

TEST_CASE("after the end every input is ignored and counted, whatever its time") {
  TaskGraph graph;
  const TaskId a = graph.add({.name = "a"});
  auto run = created(std::move(graph), {.deadline = Instant{1'000}});
  started(run, 100);
  tell(run, TaskSucceeded{a, first}, 200);
  REQUIRE(run.finished());
  CHECK_FALSE(run.next_deadline());
  CHECK(tell(run, TaskSucceeded{a, first}, 300).empty());
  CHECK(tell(run, CancelRequested{}, 100).empty());
  CHECK(tell(run, DeadlineReached{}, 5'000).empty());
  CHECK(run.counters() == Counters{.after_finish = 3});
  CHECK(state(run, a) == TaskState::succeeded);
}

TEST_CASE("what cannot run is refused before anything does") {
  TaskGraph circle;
  const TaskId a = circle.add({.name = "a", .dependencies = {TaskId{1}}});
  circle.add({.name = "b", .dependencies = {a}});
  CHECK(Orchestrator::create(circle, {}, {}).error().code == ErrorCode::cycle);

  TaskGraph other_kind;
  other_kind.add({.name = "model call", .kind = 1});
  CHECK(Orchestrator::create(other_kind, {}, {}).error().code == ErrorCode::bad_input);
  CHECK(Orchestrator::create(other_kind, {.concurrency = {1, 1}}, {}).ok());
  CHECK(Orchestrator::create(other_kind, {.concurrency = {1, 0}}, {}).error().code == ErrorCode::bad_input);
  CHECK(Orchestrator::create(other_kind, {.concurrency = {1, 1}, .ageing_ms = -1}, {}).error().code ==
        ErrorCode::bad_input);
}

TEST_CASE("progress of a task, of its stage and of the run is told as it comes, and 1 right before the end") {
  TaskGraph graph;
  const StageId read = graph.add_stage({"Read", "Reads both texts"});
  const TaskId a = graph.add({.name = "a", .stage = read});
  const TaskId b = graph.add({.name = "b", .stage = read});
  auto run = created(std::move(graph), {.concurrency = {2}});
  CHECK(events<StageChanged>(started(run)) == std::vector<StageChanged>{{read, StageStatus::running, 0}});
  CHECK(tell(run, TaskProgressed{a, first, 0.5}) ==
        std::vector<Action>{EmitEvent{StageChanged{read, StageStatus::running, 0.25}},
                            EmitEvent{RunProgressed{0.25}}});
  CHECK(tell(run, TaskProgressed{a, first, 0.25}).empty());
  tell(run, TaskSucceeded{a, first});
  CHECK(run.ratio() == 0.5);
  CHECK(tell(run, TaskSucceeded{b, first}) ==
        std::vector<Action>{EmitEvent{TaskChanged{b, first, TaskState::succeeded}},
                            EmitEvent{StageChanged{read, StageStatus::done, 1}}, EmitEvent{RunProgressed{1}},
                            Finish{RunOutcome::completed}});
  REQUIRE(run.stages().size() == 1);
  CHECK(run.stages()[0].name == "Read");
  CHECK(run.stages()[0].description == "Reads both texts");
}

TEST_CASE("a lost worker takes nothing back from the ratio") {
  TaskGraph graph;
  const TaskId a = graph.add({.name = "a"});
  auto run = created(std::move(graph));
  started(run);
  tell(run, TaskProgressed{a, first, 0.5});
  tell(run, WorkerLost{a, first});
  CHECK(run.ratio() == 0.5);
  CHECK(tell(run, TaskProgressed{a, second, 0.25}).empty());
  CHECK(run.ratio() == 0.5);
}

TEST_CASE("every change of a task is told, each with its attempt") {
  TaskGraph graph;
  const TaskId a = graph.add({.name = "a"});
  auto run = created(std::move(graph));
  CHECK(started(run) == std::vector<Action>{EmitEvent{TaskChanged{a, {0}, TaskState::ready}},
                                            StartTask{a, first},
                                            EmitEvent{TaskChanged{a, first, TaskState::running}}});
  CHECK(tell(run, WorkerLost{a, first}) ==
        std::vector<Action>{EmitEvent{TaskChanged{a, first, TaskState::ready}}, StartTask{a, second},
                            EmitEvent{TaskChanged{a, second, TaskState::running}}});
}
