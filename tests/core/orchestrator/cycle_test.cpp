#include "orchestrator/cycle.hpp"

#include <string>

#include "catch.hpp"

using savile::TaskId;
using savile::TaskSpec;

namespace {
std::vector<TaskSpec> chain(std::uint32_t length) {
  std::vector<TaskSpec> tasks;
  for (std::uint32_t at = 0; at < length; ++at) {
    tasks.push_back({.name = "t" + std::to_string(at)});
    if (at > 0) tasks[at].dependencies = {TaskId{at - 1}};
  }
  return tasks;
}
}  // namespace

TEST_CASE("a chain of 100,000 is no circle, and costs no recursion") {
  CHECK(savile::find_cycle(chain(100'000), 0).empty());
}

TEST_CASE("a circle of 100,000 is found whole and described in short") {
  auto tasks = chain(100'000);
  tasks[0].dependencies = {TaskId{99'999}};
  const auto cycle = savile::find_cycle(tasks, 0);
  CHECK(cycle.size() == 100'000);
  const std::string way = savile::describe_cycle(tasks, cycle);
  CHECK(way.find("(99992 more)") != std::string::npos);
  CHECK(way.size() < 200);
}

TEST_CASE("each task of a circle depends on the next, and the last on the first") {
  std::vector<TaskSpec> tasks = {{.name = "a", .dependencies = {TaskId{1}}},
                                 {.name = "b", .dependencies = {TaskId{2}}},
                                 {.name = "c", .dependencies = {TaskId{3}}},
                                 {.name = "d", .dependencies = {TaskId{1}}}};
  CHECK(savile::find_cycle(tasks, 0) == std::vector<TaskId>{{1}, {2}, {3}});
  CHECK(savile::describe_cycle(tasks, {{1}, {2}, {3}}) == "b -> c -> d -> b");
}

TEST_CASE("tasks before the first are taken as sound") {
  std::vector<TaskSpec> tasks = {{.name = "old"},
                                 {.name = "new", .dependencies = {TaskId{0}}},
                                 {.name = "other", .dependencies = {TaskId{1}, TaskId{0}}}};
  CHECK(savile::find_cycle(tasks, 1).empty());
  CHECK(savile::find_cycle(tasks, 3).empty());
}
