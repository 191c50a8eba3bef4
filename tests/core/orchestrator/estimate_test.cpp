#include "orchestrator/estimate.hpp"

#include "catch.hpp"

using namespace savile;

namespace {

// Tasks of weight 1 take 100 ms, exactly.
Pace exact(std::size_t kinds = 1) {
  Pace pace(kinds);
  pace.add(0, 1, 100);
  pace.add(0, 1, 100);
  return pace;
}

std::optional<Eta> estimate(const std::vector<TaskSpec>& tasks, std::vector<std::uint32_t> places,
                            std::vector<Remaining> left, const Pace& pace) {
  return estimate_of(tasks, topological_order(tasks), left, pace, places);
}
std::optional<Eta> estimate(const std::vector<TaskSpec>& tasks, std::vector<std::uint32_t> places) {
  std::vector<Remaining> left;
  for (const TaskSpec& task : tasks)
    left.push_back({.open = true, .weight = static_cast<double>(task.weight), .kind = task.kind});
  const std::size_t kinds = places.size();
  return estimate(tasks, std::move(places), left, exact(kinds));
}

const std::vector<TaskSpec> chain = {
    {}, {.dependencies = {TaskId{0}}}, {.dependencies = {TaskId{1}}, .weight = 3}};
const std::vector<TaskSpec> fan = {{}, {}, {}, {}, {}};
const std::vector<TaskSpec> diamond = {{},
                                       {.dependencies = {TaskId{0}}, .weight = 2},
                                       {.dependencies = {TaskId{0}}, .weight = 5},
                                       {.dependencies = {TaskId{1}, TaskId{2}}}};

}  // namespace

TEST_CASE("a chain takes the sum of its tasks, however many places there are") {
  CHECK(estimate(chain, {1}) == Eta{500, 500});
  CHECK(estimate(chain, {8})->low_ms == 500);
}

TEST_CASE("a fan shares the places") {
  CHECK(estimate(fan, {1}) == Eta{500, 500});
  CHECK(estimate(fan, {2})->low_ms == 250);
  CHECK(estimate(fan, {5})->low_ms == 100);
  CHECK(estimate(fan, {2})->high_ms >= 300);  // three rounds
  CHECK(estimate(fan, {9})->high_ms < 200);
}

TEST_CASE("a diamond takes its longer side, or all of its work in one place") {
  CHECK(estimate(diamond, {1}) == Eta{900, 900});
  CHECK(estimate(diamond, {2})->low_ms == 700);
  CHECK(estimate(diamond, {2})->high_ms >= 700);
}

TEST_CASE("kinds work side by side, each in its own places") {
  const std::vector<TaskSpec> mixed = {{.kind = 0}, {.kind = 0}, {.kind = 1}, {.kind = 1}, {.kind = 1}};
  CHECK(estimate(mixed, {1, 1})->low_ms == 300);
  CHECK(estimate(mixed, {1, 3})->low_ms == 200);
  CHECK(estimate(mixed, {1, 1})->high_ms >= 300);
}

TEST_CASE("a wait that is known is waited for, beside other work if there is any") {
  const std::vector<TaskSpec> two = {{}, {}};
  const std::vector<Remaining> waits = {{.open = true, .weight = 1, .wait_ms = 1'000},
                                        {.open = true, .weight = 1}};
  CHECK(estimate(two, {1}, waits, exact())->low_ms == 1'100);
  const std::vector<TaskSpec> after = {{}, {.dependencies = {TaskId{0}}}};
  CHECK(estimate(after, {1}, waits, exact())->low_ms == 1'200);
}

TEST_CASE("places that stay free during waits do not make it too hopeful") {
  // One place: 100 of work, then until 140 nothing, then 200 and 100.
  const std::vector<TaskSpec> three = {{}, {.weight = 2}, {}};
  const std::vector<Remaining> left = {{.open = true, .weight = 1},
                                       {.open = true, .weight = 2, .wait_ms = 140},
                                       {.open = true, .weight = 1, .wait_ms = 150}};
  CHECK(estimate(three, {1}, left, exact())->low_ms <= 440);
  CHECK(estimate(three, {1}, left, exact())->high_ms >= 440);
}

TEST_CASE("what has ended takes nothing, and what runs takes the rest of its time") {
  std::vector<Remaining> left = {
      {.open = false, .weight = 1}, {.open = true, .weight = 1, .ran_ms = 30}, {.open = true, .weight = 3}};
  CHECK(estimate(chain, {1}, left, exact()) == Eta{370, 370});
  left[1].ran_ms = 5'000;  // longer than expected: any moment now
  CHECK(estimate(chain, {1}, left, exact()) == Eta{300, 300});
  CHECK(estimate(chain, {1}, std::vector<Remaining>(3), exact()) == Eta{0, 0});
}

TEST_CASE("an uneven pace gives a range, low rounded down and high up") {
  Pace pace(1);
  pace.add(0, 3, 100);
  pace.add(0, 3, 200);
  const std::vector<Remaining> left = {{.open = true, .weight = 1}};
  CHECK(estimate({{}}, {1}, left, pace) == Eta{33, 67});
}

TEST_CASE("while the pace is not known there is no estimate") {
  Pace pace(1);
  pace.add(0, 1, 100);
  CHECK_FALSE(estimate(chain, {1}, std::vector<Remaining>(3), pace));
}

TEST_CASE("times that no clock can hold end at 2^53") {
  Pace pace(1);
  pace.add(0, 1e-9, std::int64_t{1} << 53);
  pace.add(0, 1e-9, std::int64_t{1} << 53);
  const std::vector<Remaining> left = {{.open = true, .weight = 1e9}};
  CHECK(estimate({{}}, {1}, left, pace) == Eta{std::int64_t{1} << 53, std::int64_t{1} << 53});
}

TEST_CASE("the order has every task after all that it depends on") {
  const std::vector<TaskSpec> backwards = {
      {.dependencies = {TaskId{1}, TaskId{3}}}, {.dependencies = {TaskId{2}, TaskId{2}}}, {}, {}};
  const auto order = topological_order(backwards);
  REQUIRE(order.size() == 4);
  std::vector<std::size_t> place(4);
  for (std::size_t at = 0; at < 4; ++at) place[order[at].value] = at;
  CHECK(place[2] < place[1]);
  CHECK(place[1] < place[0]);
  CHECK(place[3] < place[0]);
}

TEST_CASE("a chain of 100,000 is put in order without recursion") {
  std::vector<TaskSpec> tasks(100'000);
  for (std::uint32_t at = 1; at < tasks.size(); ++at) tasks[at].dependencies.emplace_back(TaskId{at - 1});
  CHECK(topological_order(tasks).size() == tasks.size());
}
