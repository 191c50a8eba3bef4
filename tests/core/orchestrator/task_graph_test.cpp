#include "orchestrator/task_graph.hpp"

#include <string>

#include "catch.hpp"

using savile::DependencyKind;
using savile::ErrorCode;
using savile::InBatch;
using savile::StageId;
using savile::TaskGraph;
using savile::TaskId;

namespace {
bool says(const savile::Error& error, const std::string& part) {
  return error.message.find(part) != std::string::npos;
}
}  // namespace

TEST_CASE("ids count from 0 in order of insertion, and names find them again") {
  TaskGraph graph;
  CHECK(graph.add({.name = "parse"}) == TaskId{0});
  CHECK(graph.add({.name = "plan", .dependencies = {TaskId{0}}}) == TaskId{1});
  CHECK(graph.find("plan") == TaskId{1});
  CHECK_FALSE(graph.find("pla"));
  CHECK(graph.validate().ok());
}

TEST_CASE("a graph without tasks is fine") { CHECK(TaskGraph().validate().ok()); }

TEST_CASE("a circle is refused and the way round is named") {
  TaskGraph graph;
  graph.add({.name = "start"});
  const TaskId a = graph.add({.name = "a", .dependencies = {TaskId{0}, TaskId{2}}});
  graph.add({.name = "b", .dependencies = {a}});
  const auto status = graph.validate();
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().code == ErrorCode::cycle);
  CHECK(says(status.error(), "a -> b -> a"));
  CHECK_FALSE(says(status.error(), "start"));
}

TEST_CASE("a task that needs itself is a circle of one, whatever the kind") {
  for (const auto kind : {DependencyKind::required, DependencyKind::optional, DependencyKind::always}) {
    TaskGraph graph;
    const TaskId a = graph.add({.name = "a"});
    graph.add_dependency(a, {a, kind});
    const auto status = graph.validate();
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().code == ErrorCode::cycle);
    CHECK(says(status.error(), "a -> a"));
  }
}

TEST_CASE("a diamond and a dependency named twice are no circle") {
  TaskGraph graph;
  const TaskId top = graph.add({.name = "top"});
  const TaskId left = graph.add({.name = "left", .dependencies = {top, top}});
  const TaskId right = graph.add({.name = "right", .dependencies = {top}});
  graph.add({.name = "bottom", .dependencies = {left, right}});
  CHECK(graph.validate().ok());
}

TEST_CASE("a dependency on a task that is not there is refused, naming both") {
  TaskGraph graph;
  graph.add({.name = "alone", .dependencies = {TaskId{7}}});
  const auto status = graph.validate();
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().code == ErrorCode::unknown_dependency);
  CHECK(says(status.error(), "\"alone\""));
  CHECK(says(status.error(), "7"));
}

TEST_CASE("two tasks of one name are refused, and names of any other kind are just names") {
  TaskGraph graph;
  for (const char* name : {"__proto__", "constructor", "toString", "a -> b", "0", " ", "日本"})
    graph.add({.name = name});
  CHECK(graph.validate().ok());
  graph.add({.name = "__proto__"});
  const auto status = graph.validate();
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().code == ErrorCode::duplicate_id);
  CHECK(says(status.error(), "__proto__"));
}

TEST_CASE(
    "a task must have an attempt, a time-out that is none or positive, a stage that exists and no more than "
    "all of its weight") {
  const savile::TaskSpec wrong[] = {
      {.name = "a", .keeps_percent = 101},
      {.name = "a", .stage = StageId{1}},
      {.name = "a", .attempts = 0},
      {.name = "a", .attempt_ms = -1},
  };
  for (const auto& spec : wrong) {
    TaskGraph graph;
    graph.add_stage({.name = "only"});
    graph.add(spec);
    const auto status = graph.validate();
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().code == ErrorCode::bad_input);
  }
}

TEST_CASE("weights that would not fit are refused") {
  TaskGraph graph;
  graph.add({.name = "a", .weight = 0xffff'ffffU});
  CHECK(graph.validate().ok());
  graph.add({.name = "b", .weight = 1});
  const auto status = graph.validate();
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().code == ErrorCode::too_large);
}

TEST_CASE("what is appended may depend on each other and on what is there") {
  TaskGraph graph;
  const TaskId old = graph.add({.name = "old"});
  const auto first = graph.append({{.name = "join", .dependencies = {InBatch{1}, InBatch{2}}},
                                   {.name = "left", .dependencies = {old}},
                                   {.name = "right", .dependencies = {TaskId{2}}}});
  REQUIRE(first.ok());
  CHECK(first.value() == TaskId{1});
  CHECK(graph.task(TaskId{1}).dependencies[0].task == TaskId{2});
  CHECK(graph.task(TaskId{1}).dependencies[1].task == TaskId{3});
  CHECK(graph.validate().ok());
}

TEST_CASE("what cannot be appended leaves nothing behind") {
  const std::vector<std::vector<savile::TaskSpec>> wrong = {
      {{.name = "new"}, {.name = "old"}},
      {{.name = "new"}, {.name = "new"}},
      {{.name = "new", .dependencies = {InBatch{1}}}, {.name = "other", .dependencies = {InBatch{0}}}},
      {{.name = "new", .dependencies = {InBatch{1}}}},
      {{.name = "new", .dependencies = {InBatch{0xffff'ffffU}}}},
      {{.name = "new", .dependencies = {TaskId{9}}}},
  };
  const ErrorCode codes[] = {
      ErrorCode::duplicate_id,       ErrorCode::duplicate_id,       ErrorCode::cycle,
      ErrorCode::unknown_dependency, ErrorCode::unknown_dependency, ErrorCode::unknown_dependency,
  };
  for (std::size_t at = 0; at < wrong.size(); ++at) {
    TaskGraph graph;
    graph.add({.name = "old"});
    const auto first = graph.append(wrong[at]);
    REQUIRE_FALSE(first.ok());
    CHECK(first.error().code == codes[at]);
    CHECK(graph.size() == 1);
    CHECK(graph.find("old") == TaskId{0});
    CHECK_FALSE(graph.find("new"));
    CHECK(graph.append({{.name = "new"}}).ok());
  }
}
