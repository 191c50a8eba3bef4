// What the end of one task means for those that depend on it.
#include "orchestrator/execution.hpp"

#include "drive.hpp"

using namespace savile;

namespace {
constexpr Attempt first{1};

// One task, and one that depends on it in each way.
struct Family {
  TaskId root, required, optional, always;
  Orchestrator run;

  static Family make() {
    TaskGraph graph;
    const TaskId root = graph.add({.name = "root"});
    const TaskId required = graph.add({.name = "required", .dependencies = {root}});
    const TaskId optional =
        graph.add({.name = "optional", .dependencies = {{root, DependencyKind::optional}}});
    const TaskId always = graph.add({.name = "always", .dependencies = {{root, DependencyKind::always}}});
    Family family{root, required, optional, always, created(std::move(graph), {.concurrency = {9}})};
    CHECK(starts(family.run, started(family.run)) == Names{"root"});
    return family;
  }
};
}  // namespace

TEST_CASE("all dependents go on after a success, and after the answer of a fallback") {
  for (const bool degraded : {false, true}) {
    auto family = Family::make();
    const auto actions = tell(family.run, TaskSucceeded{family.root, first, degraded});
    CHECK(starts(family.run, actions) == Names{"required", "optional", "always"});
    CHECK(state(family.run, family.root) == (degraded ? TaskState::degraded : TaskState::succeeded));
  }
}

TEST_CASE("after a failure only those go on that can do without it, and the others say why not") {
  auto family = Family::make();
  const auto actions = tell(family.run, TaskFailed{family.root, first, {"bad_input", "No text."}});
  CHECK(starts(family.run, actions) == Names{"optional", "always"});
  CHECK(*family.run.status(family.root)->error == TaskError{"bad_input", "No text.", {}});
  CHECK(state(family.run, family.required) == TaskState::skipped);
  CHECK(*family.run.status(family.required)->error ==
        TaskError{"dependency_failed", "Not run, because \"root\" failed.", family.root});
  CHECK(family.run.status(family.required)->attempt.value == 0);
}

TEST_CASE("a cancelled task is to its dependents like one that failed") {
  auto family = Family::make();
  CHECK(starts(family.run, tell(family.run, TaskCancelled{family.root})) == Names{"optional", "always"});
  CHECK(state(family.run, family.required) == TaskState::skipped);
  CHECK(family.run.status(family.required)->error->code == "dependency_cancelled");
}

TEST_CASE("those that require a skipped task are skipped, and name where it began") {
  TaskGraph graph;
  const TaskId a = graph.add({.name = "a"});
  const TaskId b = graph.add({.name = "b", .dependencies = {a}});
  const TaskId c = graph.add({.name = "c", .dependencies = {b}});
  const TaskId d = graph.add({.name = "d", .dependencies = {{c, DependencyKind::optional}}});
  auto run = created(std::move(graph));
  started(run);
  CHECK(starts(run, tell(run, TaskFailed{a, first, {"x", ""}})) == Names{"d"});
  CHECK(state(run, c) == TaskState::skipped);
  CHECK(run.status(c)->error->cause == a);
  CHECK(run.status(c)->error->message.find("\"a\" failed") != std::string::npos);
  tell(run, TaskSucceeded{d, first});
  CHECK(run.finished());
}

TEST_CASE("a task is skipped as soon as one that it needs failed, without waiting for the rest") {
  TaskGraph graph;
  const TaskId fast = graph.add({.name = "fast"});
  const TaskId slow = graph.add({.name = "slow"});
  const TaskId join = graph.add({.name = "join", .dependencies = {slow, fast}});
  auto run = created(std::move(graph), {.concurrency = {2}});
  started(run);
  tell(run, TaskFailed{fast, first, {"x", ""}});
  CHECK(state(run, join) == TaskState::skipped);
  CHECK_FALSE(run.finished());
  CHECK(only<Finish>(tell(run, TaskSucceeded{slow, first})).size() == 1);
  CHECK(run.counters() == Counters{});
}

TEST_CASE("branches that do not depend on a failed task go on") {
  TaskGraph graph;
  const TaskId a = graph.add({.name = "a"});
  const TaskId b = graph.add({.name = "b"});
  const TaskId after_b = graph.add({.name = "after b", .dependencies = {b}});
  auto run = created(std::move(graph), {.concurrency = {2}});
  started(run);
  tell(run, TaskFailed{a, first, {"x", ""}});
  CHECK(starts(run, tell(run, TaskSucceeded{b, first})) == Names{"after b"});
  CHECK(only<Finish>(tell(run, TaskSucceeded{after_b, first})) ==
        std::vector<Finish>{{RunOutcome::completed}});
}

TEST_CASE("a dependency named twice, in two ways, is kept in both") {
  TaskGraph graph;
  const TaskId a = graph.add({.name = "a"});
  const TaskId b = graph.add({.name = "b", .dependencies = {{a, DependencyKind::optional}, a}});
  auto run = created(std::move(graph));
  started(run);
  SECTION("success") { CHECK(starts(run, tell(run, TaskSucceeded{a, first})) == Names{"b"}); }
  SECTION("failure") {
    tell(run, TaskFailed{a, first, {"x", ""}});
    CHECK(state(run, b) == TaskState::skipped);
  }
}

TEST_CASE("a cause that the caller made up is not taken over") {
  TaskGraph graph;
  const TaskId a = graph.add({.name = "a"});
  const TaskId b = graph.add({.name = "b", .dependencies = {a}});
  auto run = created(std::move(graph));
  started(run);
  tell(run, TaskFailed{a, first, {"x", "", TaskId{99}}});
  CHECK(run.status(b)->error->cause == a);
}
