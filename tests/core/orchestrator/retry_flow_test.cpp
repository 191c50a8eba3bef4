// A task that fails and is tried again, as its run tells it.
#include <set>

#include "failures.hpp"

using namespace savile;

namespace {
constexpr Attempt first{1}, second{2}, third{3}, fourth{4};
constexpr TaskId a{0}, b{1};

Orchestrator two(Policy policy = {}, TaskSpec spec = {.name = "a"}) {
  TaskGraph graph;
  graph.add(std::move(spec));
  graph.add({.name = "b"});
  auto run = created(std::move(graph), std::move(policy));
  CHECK(starts(run, started(run)) == Names{"a"});
  return run;
}
}  // namespace

TEST_CASE("a task that failed for now waits, gives its place to another, and is tried again in time") {
  auto run = two();
  const auto actions = tell(run, TaskFailed{a, first, transient()});
  const std::int64_t until = wait_in(actions);
  CHECK(state(run, a) == TaskState::backoff);
  CHECK(run.status(a)->error->code == "offline");
  CHECK(starts(run, actions) == Names{"b"});
  CHECK(run.next_deadline() == Instant{until});
  tell(run, TaskSucceeded{b, first}, 1);
  CHECK(tell(run, DeadlineReached{}, until - 1).empty());
  CHECK(starts(run, tell(run, DeadlineReached{}, until)) == Names{"a 2"});
}

TEST_CASE("a task that succeeds in the end has succeeded: nothing of its failures is left") {
  auto run = two();
  const std::int64_t until = wait_in(tell(run, TaskFailed{a, first, transient()}));
  tell(run, TaskSucceeded{b, first}, 1);
  tell(run, DeadlineReached{}, until);
  const auto actions = tell(run, TaskSucceeded{a, second}, until + 5);
  CHECK(state(run, a) == TaskState::succeeded);
  CHECK_FALSE(run.status(a)->error);
  CHECK(run.status(a)->attempt == second);
  CHECK(only<Finish>(actions) == std::vector<Finish>{{RunOutcome::completed}});
}

TEST_CASE(
    "every attempt is a start with a number of its own, and after the last it has failed with its error") {
  TaskGraph graph;
  graph.add({.name = "a"});
  const TaskId after = graph.add({.name = "after", .dependencies = {a}});
  auto run = created(std::move(graph));
  started(run);
  std::int64_t now = 0;
  for (const Attempt attempt : {first, second, third}) {
    now = wait_in(tell(run, TaskFailed{a, attempt, transient("offline")}, now));
    CHECK(start_in(tell(run, DeadlineReached{}, now)).attempt.value == attempt.value + 1);
  }
  const auto last = tell(run, TaskFailed{a, fourth, transient("still offline")}, now);
  CHECK(state(run, a) == TaskState::failed);
  CHECK(run.status(a)->error->code == "still offline");
  CHECK(state(run, after) == TaskState::skipped);
  CHECK(only<Finish>(last).size() == 1);
}

TEST_CASE("with one attempt there is no retry") {
  auto run = two({.retry = {.attempts = 1}});
  tell(run, TaskFailed{a, first, transient()});
  CHECK(state(run, a) == TaskState::failed);
  auto own = two({}, {.name = "a", .attempts = 1});
  tell(own, TaskFailed{a, first, transient()});
  CHECK(state(own, a) == TaskState::failed);
}

TEST_CASE("a failure that would come again is the end at once") {
  auto run = two();
  const auto actions = tell(run, TaskFailed{a, first, permanent()});
  CHECK(events<TaskWaits>(actions).empty());
  CHECK(state(run, a) == TaskState::failed);
}

TEST_CASE("dependents wait for the end of the retries, not for the first failure") {
  TaskGraph graph;
  graph.add({.name = "a"});
  graph.add({.name = "after", .dependencies = {a}});
  graph.add({.name = "in any case", .dependencies = {{a, DependencyKind::always}}});
  auto run = created(std::move(graph), {.concurrency = {3}});
  started(run);
  const auto failed = tell(run, TaskFailed{a, first, transient()});
  CHECK(starts(run, failed).empty());
  const std::int64_t until = wait_in(failed);
  tell(run, DeadlineReached{}, until);
  CHECK(starts(run, tell(run, TaskSucceeded{a, second}, until)) == Names{"after", "in any case"});
}

TEST_CASE("no retry comes earlier than the far end asked, and none much later") {
  for (const std::int64_t asked : {1'000, 30'000, 120'000}) {
    auto run = two();
    const std::int64_t until = wait_in(tell(run, TaskFailed{a, first, asks(asked)}, 7));
    CHECK(until >= 7 + asked);
    CHECK(until <= 7 + asked + asked / 10);
    tell(run, TaskSucceeded{b, first}, 7);
    CHECK(starts(run, tell(run, DeadlineReached{}, 7 + asked - 1)).empty());
  }
}

TEST_CASE("a wish below nothing counts as none") {
  auto run = two();
  CHECK(wait_in(tell(run, TaskFailed{a, first, asks(-5)})) <= 500);
}

TEST_CASE("a wish that is too long ends the task now, with the time when it would have made sense") {
  auto run = two();
  tell(run, TaskFailed{a, first, asks(3'600'000)}, 10);
  CHECK(state(run, a) == TaskState::failed);
  REQUIRE(run.status(a)->error->retry_at);
  CHECK(*run.status(a)->error->retry_at >= Instant{3'600'010});
}

TEST_CASE("a wait that would end after the deadline is not begun") {
  for (const bool of_run : {true, false}) {
    auto run =
        of_run ? two({.deadline = Instant{4'000}}) : two({}, {.name = "a", .deadline = Instant{4'000}});
    tell(run, TaskFailed{a, first, asks(5'000)});
    CHECK(state(run, a) == TaskState::failed);
    CHECK(run.status(a)->error->code == "http.429");
    CHECK(*run.status(a)->error->retry_at >= Instant{5'000});
  }
}

TEST_CASE("what the caller says of a time to come back is not taken over") {
  auto run = two({.retry = {.attempts = 1}});
  TaskError error = transient();
  error.retry_at = Instant{77};
  tell(run, TaskFailed{a, first, error});
  CHECK_FALSE(run.status(a)->error->retry_at);
}

TEST_CASE("a waiting task can be cancelled, and so can its run: it is not started again") {
  auto run = two();
  const std::int64_t until = wait_in(tell(run, TaskFailed{a, first, transient()}));
  CHECK(only<AbortTask>(tell(run, TaskCancelled{a}, 1)).empty());
  CHECK(state(run, a) == TaskState::cancelled);
  CHECK_FALSE(run.next_deadline());
  CHECK(starts(run, tell(run, DeadlineReached{}, until)).empty());

  auto whole = two();
  tell(whole, TaskFailed{a, first, transient()});
  CHECK(only<Finish>(tell(whole, CancelRequested{}, 1)) == std::vector<Finish>{{RunOutcome::cancelled}});
  CHECK(state(whole, a) == TaskState::cancelled);
}

TEST_CASE("an answer to the attempt that failed changes nothing while the next is waited for") {
  auto run = two();
  tell(run, TaskFailed{a, first, transient()});
  tell(run, TaskSucceeded{a, first});
  CHECK(state(run, a) == TaskState::backoff);
  CHECK(run.counters() == Counters{.duplicate = 1});
}

TEST_CASE("retries take nothing back from the ratio") {
  auto run = two();
  tell(run, TaskProgressed{a, first, 0.5});
  const std::int64_t until = wait_in(tell(run, TaskFailed{a, first, transient()}));
  CHECK(run.ratio() == 0.25);
  tell(run, TaskSucceeded{b, first}, 1);
  tell(run, DeadlineReached{}, until);
  tell(run, TaskProgressed{a, second, 0.1}, until);
  CHECK(run.ratio() == 0.75);
}

TEST_CASE("many tasks that fail together do not come back together") {
  TaskGraph graph;
  for (int n = 0; n < 100; ++n) graph.add({.name = std::to_string(n)});
  auto run = created(std::move(graph), {.concurrency = {100}, .retry_budget = {.least = 100}});
  started(run);
  std::set<std::int64_t> waits;
  for (std::uint32_t n = 0; n < 100; ++n)
    waits.insert(wait_in(tell(run, TaskFailed{{n}, first, transient()})));
  CHECK(waits.size() > 60);
}

TEST_CASE("over a run with many tasks retries are a fifth of the first attempts") {
  TaskGraph graph;
  for (int n = 0; n < 200; ++n) graph.add({.name = std::to_string(n)});
  auto run = created(std::move(graph), {.concurrency = {200}});
  started(run);
  int waiting = 0, failed = 0;
  for (std::uint32_t n = 0; n < 200; ++n) {
    tell(run, TaskFailed{{n}, first, transient()});
    ++(state(run, {n}) == TaskState::backoff ? waiting : failed);
  }
  CHECK(waiting == 40);
  CHECK(failed == 160);
}

TEST_CASE("a retry takes its turn by priority and age like any other") {
  auto run = two({}, {.name = "a", .priority = Priority::critical});
  const std::int64_t until = wait_in(tell(run, TaskFailed{a, first, transient()}));
  CHECK(starts(run, tell(run, DeadlineReached{}, until)).empty());  // b has the place
  CHECK(state(run, a) == TaskState::ready);
  CHECK(starts(run, tell(run, TaskSucceeded{b, first}, until)) == Names{"a 2"});
}

TEST_CASE("waits at the end of the clock, and waits for ever, do not overflow") {
  constexpr auto end = std::numeric_limits<std::int64_t>::max();
  BreakerSet breakers;
  TaskGraph graph;
  graph.add({.name = "a", .breaker = breakers.add(), .attempt_ms = end});
  auto run = created_with(std::move(graph), {.retry = {.longest_wait_ms = end}}, breakers);
  started(run, end - 10);
  tell(run, TaskFailed{a, first, asks(end)}, end - 5);
  CHECK(state(run, a) == TaskState::backoff);
  CHECK(run.next_deadline() == Instant{end});
}
