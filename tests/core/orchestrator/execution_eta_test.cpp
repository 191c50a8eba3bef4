// When a run will be done, asked while it runs; and, over simulated runs, whether it was.
#include <algorithm>
#include <map>

#include "failures.hpp"
#include "splitmix.hpp"

using namespace savile;

namespace {
constexpr Attempt first{1}, second{2};

Orchestrator row(std::uint32_t size, std::uint32_t places = 1) {
  TaskGraph graph;
  for (std::uint32_t n = 0; n < size; ++n) graph.add({.name = std::to_string(n)});
  auto run = created(std::move(graph), {.concurrency = {places}});
  started(run);
  return run;
}
}  // namespace

TEST_CASE("there is no estimate until two tasks have succeeded, and none after the end") {
  auto run = row(3);
  CHECK_FALSE(run.eta());
  tell(run, TaskSucceeded{{0}, first}, 100);
  CHECK_FALSE(run.eta());
  tell(run, TaskSucceeded{{1}, first}, 200);
  CHECK(run.eta() == Eta{100, 100});
  tell(run, TaskSucceeded{{2}, first}, 300);
  CHECK_FALSE(run.eta());
}

TEST_CASE("a failure is no sample of the pace") {
  auto run = row(4);
  tell(run, TaskFailed{{0}, first, permanent()}, 100);
  tell(run, TaskSucceeded{{1}, first}, 200);
  CHECK_FALSE(run.eta());
}

TEST_CASE("the estimate falls with the clock and with what a task says of itself") {
  auto run = row(4);
  tell(run, TaskSucceeded{{0}, first}, 100);
  tell(run, TaskSucceeded{{1}, first}, 200);
  CHECK(run.eta() == Eta{200, 200});
  tell(run, DeadlineReached{}, 240);
  CHECK(run.eta() == Eta{160, 160});
  tell(run, TaskProgressed{{2}, first, 0.5}, 240);
  CHECK(run.eta() == Eta{150, 150});
}

TEST_CASE("time that a task spent in the queue is not its pace") {
  auto run = row(3);
  tell(run, TaskSucceeded{{0}, first}, 1'000);
  tell(run, TaskSucceeded{{1}, first}, 2'000);
  CHECK(run.eta() == Eta{1'000, 1'000});
}

TEST_CASE("a task that must be done again takes its whole time again, and its wait on top") {
  auto run = row(3);
  tell(run, TaskSucceeded{{0}, first}, 100);
  tell(run, TaskSucceeded{{1}, first}, 200);
  tell(run, TaskProgressed{{2}, first, 0.9}, 290);
  CHECK(run.eta()->high_ms <= 11);
  const std::int64_t until = wait_in(tell(run, TaskFailed{{2}, first, transient()}, 290));
  CHECK(run.eta()->low_ms >= until - 290 + 99);
  CHECK(run.eta()->high_ms <= until - 290 + 101);
  tell(run, DeadlineReached{}, until);
  CHECK(run.eta()->low_ms >= 99);
  tell(run, TaskProgressed{{2}, second, 0.5}, until);
  CHECK(run.eta()->high_ms <= 51);
}

TEST_CASE("tasks that are added lengthen the estimate") {
  auto run = row(3);
  tell(run, TaskSucceeded{{0}, first}, 100);
  tell(run, TaskSucceeded{{1}, first}, 200);
  tell(run, TasksAdded{{2}, first, {{.name = "x"}, {.name = "y", .dependencies = {InBatch{0}}}}}, 200);
  REQUIRE(run.eta());
  CHECK(run.eta()->low_ms >= 99);  // it shares the weight that its parent had
  CHECK(run.eta()->low_ms <= run.eta()->high_ms);
}

namespace {

struct Life {
  std::vector<std::pair<std::int64_t, Eta>> told;  // when, and what
  std::int64_t end = 0;
};

// Every task takes ten milliseconds for each of its weight, some fail once first.
Life live(SplitMix random, bool waits) {
  TaskGraph graph;
  const std::uint32_t size = random.between(3, 40), kinds = random.between(1, 3);
  for (std::uint32_t n = 0; n < size; ++n) {
    TaskSpec spec{.name = std::to_string(n), .weight = random.between(1, 9)};
    spec.kind = static_cast<std::uint8_t>(random.below(kinds));
    spec.priority = static_cast<Priority>(random.below(4));
    for (std::uint32_t on = random.below(3); on > 0 && n > 0; --on)
      spec.dependencies.emplace_back(TaskId{random.below(n)});
    graph.add(std::move(spec));
  }
  Policy policy{.concurrency = {}, .retry_budget = {.least = 1'000}};
  for (std::uint32_t n = 0; n < kinds; ++n) policy.concurrency.push_back(random.between(1, 4));
  auto run = created(std::move(graph), std::move(policy));
  Life life;
  std::multimap<std::int64_t, StartTask> ends;
  const auto begin = [&](const std::vector<Action>& actions, std::int64_t now) {
    for (const StartTask& start : only<StartTask>(actions))
      ends.emplace(now + 10 * std::int64_t{run.graph().task(start.task).weight}, start);
  };
  begin(started(run), 0);
  while (!run.finished()) {
    const auto wake = run.next_deadline();
    const bool woken = wake && (ends.empty() || wake->ms < ends.begin()->first);
    const std::int64_t now = life.end = woken ? wake->ms : ends.begin()->first;
    if (woken) {
      begin(tell(run, DeadlineReached{}, now), now);
    } else {
      const StartTask done = ends.begin()->second;
      ends.erase(ends.begin());
      const bool fails = waits && done.attempt == first && random.one_in(4);
      begin(fails ? tell(run, TaskFailed{done.task, done.attempt, transient()}, now)
                  : tell(run, TaskSucceeded{done.task, done.attempt}, now),
            now);
      if (fails) life.told.clear();  // whatever was told before did not know of it
    }
    // Several ends at one moment: the estimate is of the moment, not of the half of it.
    const bool more = !ends.empty() && ends.begin()->first == now;
    if (const auto eta = run.eta(); eta && !more) life.told.emplace_back(now, *eta);
  }
  return life;
}

}  // namespace

TEST_CASE(
    "with a constant pace the time that is really left lies within the estimate, to a millisecond or two") {
  std::uint64_t told = 0;
  for (const bool waits : {false, true}) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
      const Life life = live({seed}, waits);
      for (const auto& [now, eta] : life.told) {
        ++told;
        if (eta.low_ms - 2 <= life.end - now && life.end - now <= eta.high_ms + 2) continue;
        FAIL_CHECK("seed " << seed << ", at " << now << ": " << eta.low_ms << " to " << eta.high_ms
                           << ", really " << life.end - now);
      }
    }
  }
  CHECK(told > 5'000);
}
