// A task that is done another way: a fallback, a caller's own strategy, or what there is.
#include "failures.hpp"

using namespace savile;

namespace {
constexpr Attempt first{1}, second{2}, third{3};
constexpr TaskId a{0}, after{1};

Orchestrator with(TaskSpec spec, Policy policy = {.concurrency = {1, 1}}) {
  TaskGraph graph;
  spec.name = "a";
  graph.add(std::move(spec));
  graph.add({.name = "after", .dependencies = {a}});
  auto run = created(std::move(graph), std::move(policy));
  started(run);
  return run;
}

Policy with_mine(const char* pattern) {
  Policy policy{.concurrency = {1, 1}};
  const auto mine = policy.recovery.add({"mine", StrategyKind::custom});
  REQUIRE(mine.ok());
  REQUIRE(policy.recovery.use(pattern, mine.value()).ok());
  return policy;
}
}  // namespace

TEST_CASE("where a task fails for good its fallback goes at once, and its answer is degraded") {
  auto run = with({.fallbacks = {{.kind = 1}}});
  const auto go = tell(run, TaskFailed{a, first, permanent()});
  CHECK(only<StartTask>(go) == std::vector<StartTask>{{a, second, {ViaKind::way, 1}}});
  CHECK(events<TaskWaits>(go).empty());
  CHECK(starts(run, tell(run, TaskSucceeded{a, second})) == Names{"after"});
  CHECK(state(run, a) == TaskState::degraded);
  CHECK(run.status(a)->error->code == "http.401");  // why it is not the task's own answer
  CHECK(run.status(a)->via == Via{ViaKind::way, 1});
}

TEST_CASE("fallbacks go one after the other, and with the last the task has failed, with the last error") {
  auto run = with({.fallbacks = {{.kind = 1}, {.kind = 0}}});
  CHECK(start_in(tell(run, TaskFailed{a, first, permanent("one")})).via == Via{ViaKind::way, 1});
  CHECK(start_in(tell(run, TaskFailed{a, second, permanent("two")})).via == Via{ViaKind::way, 2});
  tell(run, TaskFailed{a, third, permanent("three")});
  CHECK(state(run, a) == TaskState::failed);
  CHECK(run.status(a)->error->code == "three");
  CHECK(state(run, after) == TaskState::skipped);
}

TEST_CASE("a task that succeeds by itself starts none of its fallbacks") {
  auto run = with({.fallbacks = {{.kind = 1}}});
  const auto actions = tell(run, TaskSucceeded{a, first});
  CHECK(starts(run, actions) == Names{"after"});
  CHECK(state(run, a) == TaskState::succeeded);
}

TEST_CASE("a fallback occupies a place of its own kind") {
  TaskGraph graph;
  graph.add({.name = "a", .fallbacks = {{.kind = 1}}});
  graph.add({.name = "next of kind 0"});
  graph.add({.name = "b", .kind = 1});
  auto run = created(std::move(graph), {.concurrency = {1, 1}});
  CHECK(starts(run, started(run)) == Names{"a", "b"});
  CHECK(starts(run, tell(run, TaskFailed{a, first, permanent()})) == Names{"next of kind 0"});
  CHECK(state(run, a) == TaskState::ready);  // b has the place
  CHECK(starts(run, tell(run, TaskSucceeded{{2}, first})) == Names{"a 2"});
}

TEST_CASE("a fallback is tried again by the same rules, from the start") {
  auto run = with({.fallbacks = {{.kind = 1}}});
  tell(run, TaskFailed{a, first, permanent()});
  const std::int64_t until = wait_in(tell(run, TaskFailed{a, second, transient()}));
  const auto again = start_in(tell(run, DeadlineReached{}, until));
  CHECK(again.via == Via{ViaKind::way, 1});
  CHECK(again.attempt == third);
}

TEST_CASE("a task cancelled while its fallback runs is aborted, and nothing more is tried") {
  auto run = with({.fallbacks = {{.kind = 1}, {.kind = 1}}});
  tell(run, TaskFailed{a, first, permanent()});
  const auto actions = tell(run, TaskCancelled{a});
  CHECK(only<AbortTask>(actions) == std::vector<AbortTask>{{a, second}});
  CHECK(only<StartTask>(actions).empty());
  CHECK(state(run, a) == TaskState::cancelled);
}

TEST_CASE("a caller's own strategy is started like the task, and its answer is the task's, degraded") {
  auto run = with({}, with_mine("http.401"));
  const auto go = start_in(tell(run, TaskFailed{a, first, permanent()}));
  CHECK(go.via.kind == ViaKind::strategy);
  CHECK(Policy{}.recovery.contains(StrategyId{go.via.index}) == false);  // none of those built in
  CHECK(starts(run, tell(run, TaskSucceeded{a, second})) == Names{"after"});
  CHECK(state(run, a) == TaskState::degraded);
  CHECK(run.status(a)->via == go.via);
}

TEST_CASE("where a caller's own strategy fails, what is built in goes on behind it") {
  auto run = with({.fallbacks = {{.kind = 1}}}, with_mine("http"));
  CHECK(start_in(tell(run, TaskFailed{a, first, permanent()})).via.kind == ViaKind::strategy);
  CHECK(start_in(tell(run, TaskFailed{a, second, permanent("mine")})).via == Via{ViaKind::way, 1});
}

TEST_CASE("a caller's own strategy whose worker is lost has failed like any") {
  auto run = with({}, with_mine("http"));
  tell(run, TaskFailed{a, first, permanent()});
  tell(run, WorkerLost{a, second});
  CHECK(state(run, a) == TaskState::failed);
  CHECK(run.status(a)->error->code == "http.401");
}

TEST_CASE("a caller's own strategy is not asked about errors of another code") {
  auto run = with({}, with_mine("http.503"));
  CHECK(only<StartTask>(tell(run, TaskFailed{a, first, permanent()})).empty());
  CHECK(state(run, a) == TaskState::failed);
}

TEST_CASE("what a task had got so far is better than nothing, and counts as degraded") {
  auto run = with({});
  const auto actions = tell(run, TaskFailed{a, first, permanent(), true});
  CHECK(state(run, a) == TaskState::degraded);
  CHECK(run.status(a)->via.kind == ViaKind::partial);
  CHECK(run.status(a)->error->code == "http.401");
  CHECK(starts(run, actions) == Names{"after"});
}

TEST_CASE("a part is shown only when nothing better comes") {
  auto run = with({.fallbacks = {{.kind = 1}}});
  tell(run, TaskFailed{a, first, permanent(), true});
  CHECK(state(run, a) == TaskState::running);
  tell(run, TaskFailed{a, second, permanent("two")});
  CHECK(state(run, a) == TaskState::degraded);
  CHECK(run.status(a)->via.kind == ViaKind::partial);
}

TEST_CASE("a stage whose tasks were degraded is done") {
  TaskGraph graph;
  const StageId stage = graph.add_stage({"Write", ""});
  graph.add({.name = "a", .stage = stage, .fallbacks = {{}}});
  auto run = created(std::move(graph));
  started(run);
  tell(run, TaskFailed{a, first, permanent()});
  tell(run, TaskSucceeded{a, second});
  CHECK(run.stage(stage).status == StageStatus::done);
  CHECK(run.ratio() == 1);
}

TEST_CASE("a failure of this side runs once more at once, without a wait") {
  auto run = with({});
  const auto actions = tell(run, TaskFailed{a, first, error_of(ErrorClass::local, "trap")});
  CHECK(events<TaskWaits>(actions).empty());
  CHECK(starts(run, actions) == Names{"a 2"});
  tell(run, TaskFailed{a, second, error_of(ErrorClass::local, "trap")});
  CHECK(state(run, a) == TaskState::failed);
}
