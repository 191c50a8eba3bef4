// Graphs that grow while they run.
#include "drive.hpp"

using namespace savile;

namespace {
constexpr Attempt first{1};
constexpr Attempt second{2};

struct Parsing {
  TaskId parse, extract;
  Orchestrator run;

  static Parsing make(Policy policy = {.concurrency = {9}}) {
    TaskGraph graph;
    const TaskId parse = graph.add({.name = "parse"});
    const TaskId extract = graph.add({.name = "extract"});
    Parsing parsing{parse, extract, created(std::move(graph), std::move(policy))};
    started(parsing.run);
    return parsing;
  }
};
}  // namespace

TEST_CASE("a running task adds others that depend on it, on each other and on earlier ones") {
  auto [parse, extract, run] = Parsing::make();
  CHECK(starts(run, tell(run, TasksAdded{parse,
                                         first,
                                         {{.name = "summary", .dependencies = {parse, extract}},
                                          {.name = "skills", .dependencies = {parse}},
                                          {.name = "plan", .dependencies = {InBatch{0}, InBatch{1}}},
                                          {.name = "free"}}})) == Names{"free"});
  CHECK(starts(run, tell(run, TaskSucceeded{parse, first})) == Names{"skills"});
  CHECK(starts(run, tell(run, TaskSucceeded{extract, first})) == Names{"summary"});
  tell(run, TaskSucceeded{*run.graph().find("free"), first});
  tell(run, TaskSucceeded{*run.graph().find("skills"), first});
  CHECK(starts(run, tell(run, TaskSucceeded{*run.graph().find("summary"), first})) == Names{"plan"});
  CHECK_FALSE(run.finished());
  tell(run, TaskSucceeded{*run.graph().find("plan"), first});
  CHECK(run.finished());
}

TEST_CASE("a new task finds the ends of earlier ones as they were") {
  TaskGraph graph;
  const TaskId good = graph.add({.name = "good"});
  const TaskId bad = graph.add({.name = "bad"});
  const TaskId parent = graph.add({.name = "parent"});
  auto run = created(std::move(graph), {.concurrency = {9}});
  started(run);
  tell(run, TaskSucceeded{good, first});
  tell(run, TaskFailed{bad, first, {"x", ""}});
  const auto actions =
      tell(run, TasksAdded{parent,
                           first,
                           {{.name = "after both", .dependencies = {good, bad}},
                            {.name = "after good", .dependencies = {good}},
                            {.name = "in any case", .dependencies = {{bad, DependencyKind::always}}}}});
  CHECK(starts(run, actions) == Names{"after good", "in any case"});
  CHECK(state(run, *run.graph().find("after both")) == TaskState::skipped);
}

TEST_CASE("a new task that needs a failed one is skipped, though another end in its batch would let it go") {
  TaskGraph graph;
  const TaskId bad = graph.add({.name = "bad"});
  const TaskId parent = graph.add({.name = "parent"});
  auto run = created(std::move(graph), {.concurrency = {9}});
  started(run);
  tell(run, TaskFailed{bad, first, {"x", ""}});
  const auto actions = tell(
      run,
      TasksAdded{parent,
                 first,
                 {{.name = "skipped first", .dependencies = {bad}},
                  {.name = "skipped too", .dependencies = {{InBatch{0}, DependencyKind::optional}, bad}}}});
  CHECK(starts(run, actions).empty());
  CHECK(state(run, *run.graph().find("skipped too")) == TaskState::skipped);
  CHECK(run.status(*run.graph().find("skipped too"))->error->cause == bad);
}

TEST_CASE("a batch that is wrong adds nothing, says why, and the run goes on") {
  auto [parse, extract, run] = Parsing::make();
  const std::vector<TaskSpec> batches[] = {
      {{.name = "new"}, {.name = "extract"}},
      {{.name = "new", .dependencies = {InBatch{0}}}},
      {{.name = "new", .dependencies = {TaskId{3}}}},
      {{.name = "new", .kind = 3}},
  };
  const ErrorCode codes[] = {ErrorCode::duplicate_id, ErrorCode::cycle, ErrorCode::unknown_dependency,
                             ErrorCode::bad_input};
  for (std::size_t at = 0; at < 4; ++at) {
    const Status status = run.handle(TasksAdded{parse, first, batches[at]}, {0});
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().code == codes[at]);
    CHECK(drain(run).empty());
    CHECK(run.size() == 2);
  }
  CHECK(run.counters() == Counters{.refused = 4});
  CHECK(starts(run, tell(run, TasksAdded{parse, first, {{.name = "new"}}})) == Names{"new"});
}

TEST_CASE("a task that has ended, or waits, adds nothing") {
  auto [parse, extract, run] = Parsing::make({.concurrency = {1}});
  tell(run, TasksAdded{extract, first, {{.name = "too early"}}});
  tell(run, TaskSucceeded{parse, first});
  tell(run, TasksAdded{parse, first, {{.name = "too late"}}});
  CHECK(run.size() == 2);
  CHECK(run.counters() == Counters{.duplicate = 1, .unknown = 1});
}

TEST_CASE("what an attempt added stays when its worker is lost, and the next adds what is missing") {
  auto [parse, extract, run] = Parsing::make();
  tell(run, TasksAdded{parse, first, {{.name = "section 1", .dependencies = {parse}}}});
  tell(run, WorkerLost{parse, first});
  CHECK_FALSE(run.handle(TasksAdded{parse, second, {{.name = "section 1"}}}, {0}).ok());
  tell(run, TasksAdded{parse, second, {{.name = "section 2", .dependencies = {parse}}}});
  CHECK(starts(run, tell(run, TaskSucceeded{parse, second})) == Names{"section 1", "section 2"});
}

TEST_CASE("new tasks are skipped with the one that added them, where they need it") {
  auto [parse, extract, run] = Parsing::make();
  tell(run, TasksAdded{parse, first, {{.name = "section", .dependencies = {parse}}}});
  tell(run, TaskFailed{parse, first, {"x", ""}});
  CHECK(state(run, *run.graph().find("section")) == TaskState::skipped);
  CHECK(only<Finish>(tell(run, TaskSucceeded{extract, first})).size() == 1);
}

TEST_CASE("the ratio does not fall when tasks are added, and new ones move it by their share") {
  auto [parse, extract, run] = Parsing::make();
  tell(run, TaskProgressed{parse, first, 0.5});
  CHECK(run.ratio() == 0.25);
  tell(run, TasksAdded{parse, first, {{.name = "x"}, {.name = "y"}}});
  CHECK(run.ratio() == 0.25);
  tell(run, TaskSucceeded{parse, first});
  CHECK(run.ratio() == 0.25);  // it kept half, which was done
  tell(run, TaskSucceeded{*run.graph().find("x"), first});
  CHECK(run.ratio() == 0.375);
}

TEST_CASE("a deadline that has passed when its task is added ends it at once") {
  auto [parse, extract, run] = Parsing::make();
  const auto actions = tell(run, TasksAdded{parse, first, {{.name = "late", .deadline = Instant{50}}}}, 50);
  CHECK(starts(run, actions).empty());
  CHECK(state(run, *run.graph().find("late")) == TaskState::timed_out);
}
