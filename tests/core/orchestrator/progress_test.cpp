#include "orchestrator/progress.hpp"

#include <cmath>
#include <limits>

#include "catch.hpp"
#include "splitmix.hpp"

using savile::Progress;
using savile::StageId;
using savile::StageStatus;
using savile::TaskId;
using savile::TaskSpec;

TEST_CASE("a task counts by its weight") {
  Progress progress({});
  progress.add_first({{.name = "a", .weight = 3}, {.name = "b", .weight = 1}, {.name = "c", .weight = 0}});
  CHECK(progress.ratio() == 0);
  progress.ended({0}, true);
  CHECK(progress.ratio() == 0.75);
  progress.ended({2}, true);
  CHECK(progress.ratio() == 0.75);
}

TEST_CASE("a task that failed is over, too") {
  Progress progress({});
  progress.add_first({{.name = "a"}, {.name = "b"}});
  progress.ended({0}, false);
  CHECK(progress.ratio() == 0.5);
}

TEST_CASE("the ratio is 1 at the end and not before") {
  Progress progress({});
  progress.add_first({{.name = "a"}, {.name = "weightless", .weight = 0}});
  progress.advanced({0}, 1);
  progress.ended({0}, true);
  CHECK(progress.ratio() < 1);
  CHECK(progress.ratio() > 0.999);
  progress.ended({1}, true);
  progress.finish();
  CHECK(progress.ratio() == 1);
}

TEST_CASE("a run that is stopped stays where it was") {
  Progress progress({});
  progress.add_first({{.name = "a"}, {.name = "b"}});
  progress.advanced({0}, 0.5);
  progress.stop();
  progress.ended({0}, false);
  progress.ended({1}, false);
  CHECK(progress.ratio() == 0.25);
}

TEST_CASE("what a task says of itself moves the ratio up only") {
  Progress progress({});
  progress.add_first({{.name = "a"}, {.name = "b"}});
  progress.advanced({0}, 0.5);
  CHECK(progress.ratio() == 0.25);
  for (const double odd :
       {0.25, -1.0, 1.5, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    progress.advanced({0}, odd);
    CHECK(progress.ratio() == 0.25);
  }
}

TEST_CASE("a task that grows shares what it does not keep, by the weights of the new ones") {
  Progress progress({});
  std::vector<TaskSpec> tasks = {{.name = "parse", .weight = 1, .keeps_percent = 20}};
  progress.add_first(tasks);
  tasks.push_back({.name = "x", .weight = 1});
  tasks.push_back({.name = "y", .weight = 3});
  progress.grow(tasks, {0});
  progress.ended({0}, true);
  CHECK(std::fabs(progress.ratio() - 0.2) < 1e-9);
  progress.ended({1}, true);
  CHECK(std::fabs(progress.ratio() - 0.4) < 1e-9);
}

TEST_CASE("children that are added one by one share like children that are added together") {
  Progress one({}), all({});
  std::vector<TaskSpec> tasks = {{.name = "parent", .keeps_percent = 0}};
  one.add_first(tasks);
  all.add_first(tasks);
  for (std::uint32_t child = 1; child <= 10; ++child) {
    tasks.push_back({.name = std::to_string(child), .weight = child});
    one.grow(tasks, {0});
  }
  all.grow(tasks, {0});
  for (std::uint32_t child = 1; child <= 10; ++child) {
    const auto a = static_cast<double>(one.units({child})), b = static_cast<double>(all.units({child}));
    CHECK(a / b > 0.999999);
    CHECK(a / b < 1.000001);
  }
}

TEST_CASE("a child that has begun to count keeps what it has, and the others share the rest") {
  Progress progress({});
  std::vector<TaskSpec> tasks = {{.name = "parent", .keeps_percent = 0}, {.name = "a"}, {.name = "b"}};
  progress.add_first({tasks[0]});
  progress.grow(tasks, {0});
  progress.advanced({1}, 0.5);
  const std::uint64_t before = progress.units({1});
  tasks.push_back({.name = "c"});
  progress.grow(tasks, {0});
  CHECK(progress.units({1}) == before);
  CHECK(progress.units({2}) == Progress::whole / 4);
  CHECK(progress.units({3}) == Progress::whole / 4);
}

TEST_CASE("growing takes back nothing that was done") {
  Progress progress({});
  std::vector<TaskSpec> tasks = {{.name = "parse", .keeps_percent = 20}};
  progress.add_first(tasks);
  progress.advanced({0}, 0.75);
  tasks.push_back({.name = "x"});
  progress.grow(tasks, {0});
  CHECK(progress.ratio() == 0.75);
  progress.ended({0}, true);
  CHECK(progress.ratio() == 0.75);
}

TEST_CASE("weightless tasks take nothing from the one that adds them") {
  Progress progress({});
  std::vector<TaskSpec> tasks = {{.name = "parse", .keeps_percent = 0}, {.name = "other"}};
  progress.add_first(tasks);
  tasks.push_back({.name = "x", .weight = 0});
  progress.grow(tasks, {0});
  progress.ended({0}, true);
  CHECK(progress.ratio() == 0.5);
}

TEST_CASE("a stage is pending, runs with its first task and is done with its last") {
  Progress progress({{.name = "read"}, {.name = "write"}});
  progress.add_first({{.name = "a", .stage = StageId{0}}, {.name = "b", .stage = StageId{0}}});
  CHECK(progress.take_changes().stages.empty());
  progress.started({0});
  CHECK(progress.take_changes().stages == std::vector<StageId>{{0}});
  CHECK(progress.stage({0}).status == StageStatus::running);
  progress.ended({0}, true);
  (void)progress.take_changes();
  CHECK(progress.stage({0}).ratio == 0.5);
  progress.ended({1}, true);
  (void)progress.take_changes();
  CHECK(progress.stage({0}).status == StageStatus::done);
  CHECK(progress.stage({0}).ratio == 1);
  CHECK(progress.stage({1}).status == StageStatus::pending);
  progress.finish();
  CHECK(progress.take_changes().stages == std::vector<StageId>{{1}});
  CHECK(progress.stage({1}).status == StageStatus::done);
}

TEST_CASE(
    "a stage fails when its last task has ended and one without success, and its ratio says how much "
    "succeeded") {
  Progress progress({{.name = "read"}});
  progress.add_first({{.name = "a", .stage = StageId{0}}, {.name = "b", .stage = StageId{0}}});
  progress.ended({0}, false);
  (void)progress.take_changes();
  CHECK(progress.stage({0}).status == StageStatus::running);
  progress.ended({1}, true);
  (void)progress.take_changes();
  CHECK(progress.stage({0}).status == StageStatus::failed);
  CHECK(progress.stage({0}).ratio == 0.5);
}

TEST_CASE("a stage that was done runs again when it grows, and its ratio stays") {
  Progress progress({{.name = "read"}});
  std::vector<TaskSpec> tasks = {{.name = "a", .stage = StageId{0}}, {.name = "b"}};
  progress.add_first(tasks);
  progress.ended({0}, true);
  (void)progress.take_changes();
  tasks.push_back({.name = "late", .stage = StageId{0}});
  progress.grow(tasks, {1});
  (void)progress.take_changes();
  CHECK(progress.stage({0}).status == StageStatus::running);
  CHECK(progress.stage({0}).ratio == 1);
}

TEST_CASE("what a task gives away leaves its stage") {
  Progress progress({{.name = "read"}, {.name = "analyze"}});
  std::vector<TaskSpec> tasks = {{.name = "a", .keeps_percent = 50, .stage = StageId{0}},
                                 {.name = "b", .stage = StageId{0}}};
  progress.add_first(tasks);
  tasks.push_back({.name = "section", .stage = StageId{1}});
  progress.grow(tasks, {0});
  progress.ended({1}, true);
  progress.advanced({2}, 0.5);
  (void)progress.take_changes();
  CHECK(std::fabs(progress.stage({0}).ratio - 2.0 / 3) < 1e-9);
  CHECK(progress.stage({1}).ratio == 0.5);
}

TEST_CASE("changes are told once") {
  Progress progress({{.name = "read"}});
  progress.add_first({{.name = "a", .stage = StageId{0}}, {.name = "b"}});
  progress.ended({0}, true);
  const auto changes = progress.take_changes();
  CHECK(changes.stages.size() == 1);
  CHECK(changes.ratio == 0.5);
  const auto again = progress.take_changes();
  CHECK(again.stages.empty());
  CHECK_FALSE(again.ratio);
}

TEST_CASE("whatever the weights and the growth, the parts add up to the whole") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    SplitMix random{seed};
    Progress progress({});
    std::vector<TaskSpec> tasks;
    for (std::uint32_t n = random.between(1, 9); n > 0; --n)
      tasks.push_back({.weight = 1 + random.below(0x1000'0000)});
    progress.add_first(tasks);
    double last = 0;
    for (std::uint32_t at = 0; at < tasks.size(); ++at) {
      progress.advanced({at}, static_cast<double>(random.below(100)) / 100);
      if (tasks.size() < 300 && random.one_in(2)) {
        tasks[at].keeps_percent = random.below(101);
        for (std::uint32_t n = random.between(1, 9); n > 0; --n)
          tasks.push_back({.weight = random.below(1000)});
        progress.grow(tasks, {at});
      }
      CHECK(progress.ratio() >= last);
      progress.ended({at}, true);
      CHECK(progress.ratio() >= last);
      last = progress.ratio();
    }
    CHECK(last == static_cast<double>(Progress::whole - 1) / static_cast<double>(Progress::whole));
  }
}
