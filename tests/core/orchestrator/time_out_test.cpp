// Attempts that do not answer in their time.
#include "failures.hpp"

using namespace savile;

namespace {
constexpr Attempt first{1}, second{2};
constexpr TaskId a{0};

Orchestrator timed(TaskSpec spec = {}, Policy policy = {}) {
  TaskGraph graph;
  spec.name = "a";
  spec.attempt_ms = 100;
  graph.add(std::move(spec));
  graph.add({.name = "b"});
  auto run = created(std::move(graph), std::move(policy));
  CHECK(starts(run, started(run)) == Names{"a"});
  return run;
}
}  // namespace

TEST_CASE("an attempt that does not answer in time is aborted, and the task is tried again after a wait") {
  auto run = timed();
  CHECK(run.next_deadline() == Instant{100});
  CHECK(tell(run, DeadlineReached{}, 99).empty());
  const auto actions = tell(run, DeadlineReached{}, 100);
  REQUIRE_FALSE(actions.empty());
  CHECK(actions.front() == Action{AbortTask{a, first}});
  CHECK(run.status(a)->error->code == "attempt_timed_out");
  CHECK(run.status(a)->error->error_class == ErrorClass::transient);
  CHECK(starts(run, actions) == Names{"b"});
  const std::int64_t until = wait_in(actions);
  tell(run, TaskSucceeded{{1}, first}, 101);
  CHECK(starts(run, tell(run, DeadlineReached{}, until)) == Names{"a 2"});
}

TEST_CASE("an answer in time leaves nothing to time out, one at the time or after it comes too late") {
  auto early = timed();
  tell(early, TaskSucceeded{a, first}, 99);
  CHECK(state(early, a) == TaskState::succeeded);
  CHECK_FALSE(early.next_deadline());

  for (const std::int64_t late : {100, 5'000}) {
    auto run = timed();
    tell(run, TaskSucceeded{a, first}, late);
    CHECK(state(run, a) == TaskState::backoff);
    CHECK(run.counters() == Counters{.late = 1});
  }
}

TEST_CASE("each attempt has its whole time, counted from its own start and not from the queue") {
  auto run = timed();
  const std::int64_t until = wait_in(tell(run, DeadlineReached{}, 100));
  CHECK(only<StartTask>(tell(run, DeadlineReached{}, until + 500)).empty());  // b still runs
  tell(run, TaskSucceeded{{1}, first}, until + 700);
  CHECK(state(run, a) == TaskState::running);
  CHECK(run.next_deadline() == Instant{until + 800});
}

TEST_CASE("a task whose attempts all time out has failed, and one with a fallback goes there") {
  auto run = timed({.attempts = 1});
  tell(run, DeadlineReached{}, 100);
  CHECK(state(run, a) == TaskState::failed);
  CHECK(run.status(a)->error->code == "attempt_timed_out");

  auto other = timed({.fallbacks = {{}}, .attempts = 1});
  tell(other, DeadlineReached{}, 100);
  CHECK(starts(other, tell(other, TaskSucceeded{{1}, first}, 101)) == Names{"a 2"});
  CHECK(other.status(a)->via == Via{ViaKind::way, 1});
  CHECK(other.next_deadline() == Instant{201});
}

TEST_CASE("a sign of life does not put the time-out off") {
  auto run = timed();
  tell(run, TaskResponded{a, first}, 50);
  tell(run, TaskProgressed{a, first, 0.9}, 99);
  CHECK(only<AbortTask>(tell(run, DeadlineReached{}, 100)).size() == 1);
}

TEST_CASE("a time-out counts as a failure of the far end") {
  BreakerSet breakers;
  const BreakerId id = breakers.add({.window_calls = 1, .least_calls = 1});
  TaskGraph graph;
  graph.add({.name = "a", .breaker = id, .attempt_ms = 100});
  auto run = created_with(std::move(graph), {}, breakers);
  started(run);
  tell(run, DeadlineReached{}, 100);
  CHECK(breakers.find(id)->state({100}) == BreakerState::open);
}

TEST_CASE("without a time for attempts a silent one is waited for") {
  TaskGraph graph;
  graph.add({.name = "a"});
  auto run = created(std::move(graph));
  started(run);
  CHECK_FALSE(run.next_deadline());
  CHECK(tell(run, DeadlineReached{}, 1'000'000'000).empty());
  CHECK(state(run, a) == TaskState::running);
}

TEST_CASE("of a deadline and a time-out that are due together the deadline goes first") {
  auto run = timed({.deadline = Instant{100}});
  const auto actions = tell(run, DeadlineReached{}, 100);
  CHECK(state(run, a) == TaskState::timed_out);
  CHECK(only<AbortTask>(actions).size() == 1);
}

TEST_CASE("a lost worker and a cancelled task take their time-outs with them") {
  auto lost = timed({.max_losses = 1});
  CHECK(starts(lost, tell(lost, WorkerLost{a, first}, 60)) == Names{"b"});
  tell(lost, TaskSucceeded{{1}, first}, 70);
  CHECK(lost.next_deadline() == Instant{170});
  tell(lost, TaskSucceeded{a, second}, 169);
  CHECK(lost.finished());

  auto cancelled = timed();
  tell(cancelled, TaskCancelled{a}, 60);
  CHECK_FALSE(cancelled.next_deadline());
}

TEST_CASE("a time-out below nothing is refused") {
  TaskGraph graph;
  graph.add({.name = "a", .attempt_ms = -1});
  CHECK(graph.validate().error().code == ErrorCode::bad_input);
}
