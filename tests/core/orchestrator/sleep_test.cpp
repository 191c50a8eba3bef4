// A device that slept: what was due in between happens once, and not all at once.
#include <set>

#include "failures.hpp"

using namespace savile;

namespace {

constexpr Attempt first{1};
constexpr std::uint32_t count = 50;
constexpr std::int64_t awake = 3'600'000;

// All of them wait for their second attempt.
Orchestrator waiting(Policy policy = {}) {
  TaskGraph graph;
  for (std::uint32_t n = 0; n < count; ++n) graph.add({.name = std::to_string(n)});
  policy.concurrency = {count};
  policy.retry_budget = {.least = 1'000};
  auto run = created(std::move(graph), std::move(policy));
  started(run);
  for (std::uint32_t n = 0; n < count; ++n) tell(run, TaskFailed{{n}, first, transient()});
  return run;
}

}  // namespace

TEST_CASE("after a sleep each wait is put off once, and they end spread over time, not in a burst") {
  auto run = waiting();
  const auto woken = tell(run, DeadlineReached{}, awake);
  CHECK(only<StartTask>(woken).empty());
  const auto waits = events<TaskWaits>(woken);
  CHECK(waits.size() == count);
  std::set<std::int64_t> times;
  for (const TaskWaits& wait : waits) {
    CHECK(wait.until >= Instant{awake});
    CHECK(wait.until <= Instant{awake + 500});
    times.insert(wait.until.ms);
  }
  CHECK(times.size() > count / 2);

  std::size_t all = 0, most = 0;
  while (const auto next = run.next_deadline()) {
    const auto actions = tell(run, DeadlineReached{}, next->ms);
    CHECK(events<TaskWaits>(actions).empty());
    most = std::max(most, only<StartTask>(actions).size());
    all += only<StartTask>(actions).size();
  }
  CHECK(all == count);
  CHECK(most <= 4);
}

TEST_CASE("each task is tried once after a sleep, however many of its waits went by") {
  auto run = waiting();
  tell(run, DeadlineReached{}, awake);
  tell(run, DeadlineReached{}, awake + 500);
  for (std::uint32_t n = 0; n < count; ++n) {
    CHECK(state(run, {n}) == TaskState::running);
    CHECK(run.status({n})->attempt.value == 2);
  }
}

TEST_CASE("a device that only was a little late has not slept") {
  auto run = waiting();
  const std::int64_t due = run.next_deadline()->ms;
  CHECK_FALSE(only<StartTask>(tell(run, DeadlineReached{}, due + 4'999)).empty());
}

TEST_CASE("what counts as a sleep is the caller's to say") {
  auto run = waiting({.slept_ms = 600});
  CHECK(only<StartTask>(tell(run, DeadlineReached{}, 1'200)).empty());
}

TEST_CASE("a device that sleeps again during the wait it was put off by is not put off for ever") {
  auto run = waiting();
  tell(run, DeadlineReached{}, awake);
  CHECK(only<StartTask>(tell(run, DeadlineReached{}, 2 * awake)).size() == count);
}

TEST_CASE("a later wait of the same task is put off by a sleep of its own, started or not") {
  BreakerSet breakers;
  const BreakerId id = breakers.add();
  TaskGraph graph;
  graph.add({.name = "a", .breaker = id});
  auto run = created_with(std::move(graph), {}, breakers);
  breakers.find(id)->cool_down({1'000}, {0});
  CHECK(only<StartTask>(started(run)).empty());
  CHECK(only<StartTask>(tell(run, DeadlineReached{}, 100'000)).empty());  // put off
  breakers.find(id)->cool_down({200'000}, {100'000});
  const auto again = tell(run, DeadlineReached{}, 100'500);  // still cools down: another wait
  CHECK(wait_in(again) >= 200'000);
  CHECK(only<StartTask>(tell(run, DeadlineReached{}, 900'000)).empty());  // put off, too
  CHECK(starts(run, tell(run, DeadlineReached{}, 900'500)) == Names{"a"});
}

TEST_CASE("deadlines that passed while it slept have passed: nothing is tried again after them") {
  auto run = waiting({.deadline = Instant{60'000}});
  const auto actions = tell(run, DeadlineReached{}, awake);
  CHECK(only<StartTask>(actions).empty());
  for (std::uint32_t n = 0; n < count; ++n) CHECK(state(run, {n}) == TaskState::timed_out);
  CHECK(only<Finish>(actions) == std::vector<Finish>{{RunOutcome::timed_out}});
}

TEST_CASE("attempts that timed out while it slept come back one by one") {
  TaskGraph graph;
  for (std::uint32_t n = 0; n < count; ++n) graph.add({.name = std::to_string(n), .attempt_ms = 30'000});
  auto run = created(std::move(graph), {.concurrency = {count}, .retry_budget = {.least = 1'000}});
  started(run);
  const auto woken = tell(run, DeadlineReached{}, awake);
  CHECK(only<AbortTask>(woken).size() == count);
  CHECK(only<StartTask>(woken).empty());
  std::size_t most = 0;
  while (run.next_deadline() && run.next_deadline()->ms < awake + 1'000)
    most = std::max(most, only<StartTask>(tell(run, DeadlineReached{}, run.next_deadline()->ms)).size());
  CHECK(most <= 4);
}
