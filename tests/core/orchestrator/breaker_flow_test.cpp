// Tasks behind a circuit breaker, as their run tells it.
#include "failures.hpp"

using namespace savile;

namespace {

constexpr Attempt first{1};
constexpr BreakerPolicy touchy{.window_calls = 4,
                               .least_calls = 2,
                               .slow_ms = 1'000,
                               .open_ms = 10'000,
                               .lease_ms = 5'000,
                               .successes_to_close = 1};

// `count` tasks behind one breaker, "0", "1" and so on, each given what else `spec` says.
struct Guarded {
  std::unique_ptr<BreakerSet> breakers = std::make_unique<BreakerSet>();
  BreakerId id = breakers->add(touchy);
  Orchestrator run;

  explicit Guarded(int count, TaskSpec spec = {}, Policy policy = {.retry = {.attempts = 1}})
      : run(created_with(graph(count, std::move(spec), id), std::move(policy), *breakers)) {}

  static TaskGraph graph(int count, TaskSpec spec, BreakerId id) {
    TaskGraph out;
    spec.breaker = id;
    for (int n = 0; n < count; ++n) {
      spec.name = std::to_string(n);
      out.add(spec);
    }
    return out;
  }
  [[nodiscard]] BreakerState breaker(std::int64_t now) { return breakers->find(id)->state({now}); }
};

// Two failures, which open the breaker; what the second one brought.
std::vector<Action> broken(Guarded& guarded) {
  started(guarded.run);
  tell(guarded.run, TaskFailed{{0}, first, transient()});
  return tell(guarded.run, TaskFailed{{1}, first, transient()});
}

}  // namespace

TEST_CASE(
    "behind a breaker that is open a task does not start: it fails at once and says when to come back") {
  Guarded guarded(4);
  const auto actions = broken(guarded);
  CHECK(guarded.breaker(0) == BreakerState::open);
  CHECK(only<StartTask>(actions).empty());
  for (const TaskId late : {TaskId{2}, TaskId{3}}) {
    CHECK(state(guarded.run, late) == TaskState::failed);
    CHECK(guarded.run.status(late)->error->code == "circuit_open");
    CHECK(guarded.run.status(late)->error->retry_at == Instant{10'000});
    CHECK(guarded.run.status(late)->attempt.value == 0);
  }
  CHECK(guarded.run.finished());
}

TEST_CASE("behind a breaker that is open a fallback goes at once, without a wait and without a try") {
  Guarded guarded(3, {.fallbacks = {{}}}, {.concurrency = {3}});
  for (int n = 0; n < 2; ++n) guarded.breakers->find(guarded.id)->record_failure({0});
  const auto actions = started(guarded.run);
  CHECK(events<TaskWaits>(actions).empty());
  CHECK(starts(guarded.run, actions) == Names{"0", "1", "2"});
  for (const StartTask& start : only<StartTask>(actions)) {
    CHECK(start.via == Via{ViaKind::way, 1});
    CHECK(start.attempt == first);  // its own way was never started
    tell(guarded.run, TaskSucceeded{start.task, first});
    CHECK(state(guarded.run, start.task) == TaskState::degraded);
    CHECK(guarded.run.status(start.task)->error->code == "circuit_open");
  }
  CHECK(guarded.run.finished());
}

TEST_CASE("a retry that finds the breaker open goes another way, or fails") {
  Guarded guarded(2, {}, {.concurrency = {2}});
  started(guarded.run);
  const std::int64_t until = wait_in(tell(guarded.run, TaskFailed{{0}, first, transient()}));
  tell(guarded.run, TaskFailed{{1}, first, permanent()});
  guarded.breakers->find(guarded.id)->record_failure({0});
  CHECK(guarded.breaker(0) == BreakerState::open);
  CHECK(only<StartTask>(tell(guarded.run, DeadlineReached{}, until)).empty());
  CHECK(guarded.run.status({0})->error->code == "circuit_open");
}

TEST_CASE("where 'retry' is registered for it, a refused start waits until the breaker's time is over") {
  Policy policy{.retry = {.attempts = 3}};
  REQUIRE(policy.recovery.use("circuit_open", "retry").ok());
  Guarded guarded(3, {.attempts = 3}, policy);
  started(guarded.run);
  tell(guarded.run, TaskFailed{{0}, first, {"bad", "No.", {}}});
  CHECK(state(guarded.run, {0}) == TaskState::failed);
  guarded.breakers->find(guarded.id)->record_failure({0});
  guarded.breakers->find(guarded.id)->record_failure({0});
  tell(guarded.run, TaskSucceeded{{1}, first});
  CHECK(state(guarded.run, {2}) == TaskState::backoff);
  CHECK(guarded.run.next_deadline()->ms >= 10'000);
  CHECK(starts(guarded.run, tell(guarded.run, DeadlineReached{}, guarded.run.next_deadline()->ms)) ==
        Names{"2"});
}

TEST_CASE("when the breaker's time is over one task is the probe, and others are refused meanwhile") {
  Guarded guarded(2, {}, {.concurrency = {9}});
  auto& breaker = *guarded.breakers->find(guarded.id);
  breaker.record_failure({0});
  breaker.record_failure({0});
  const auto actions = started(guarded.run, 10'000);
  CHECK(starts(guarded.run, actions) == Names{"0"});
  CHECK(guarded.run.status({1})->error->code == "circuit_open");
  tell(guarded.run, TaskSucceeded{{0}, first}, 10'001);
  CHECK(guarded.breaker(10'001) == BreakerState::closed);
}

TEST_CASE("however a probe ends, the breaker gets its answer: no lease stays out") {
  const std::vector<std::pair<Input, BreakerState>> ends = {
      {TaskSucceeded{{0}, first}, BreakerState::closed},
      {TaskFailed{{0}, first, transient()}, BreakerState::open},
      {TaskFailed{{0}, first, error_of(ErrorClass::protocol)}, BreakerState::open},
      {TaskFailed{{0}, first, permanent()}, BreakerState::half_open},
      {WorkerLost{{0}, first}, BreakerState::half_open},
      {TaskCancelled{{0}}, BreakerState::half_open},
      {CancelRequested{}, BreakerState::half_open}};
  for (const auto& [input, after] : ends) {
    Guarded guarded(1, {.max_losses = 0});
    auto& breaker = *guarded.breakers->find(guarded.id);
    breaker.record_failure({0});
    breaker.record_failure({0});
    CHECK(starts(guarded.run, started(guarded.run, 10'000)) == Names{"0"});
    tell(guarded.run, input, 10'001);
    CHECK(guarded.breaker(10'001) == after);
    if (after != BreakerState::open) CHECK_FALSE(breaker.is_open({10'001}));
  }
}

TEST_CASE("the caller's own faults, cancellations and lost workers leave the breaker alone") {
  Guarded guarded(10, {.max_losses = 0}, {.concurrency = {10}});
  started(guarded.run);
  for (std::uint32_t n = 0; n < 9; n += 3) {
    tell(guarded.run, TaskFailed{{n}, first, permanent()});
    tell(guarded.run, TaskCancelled{{n + 1}});
    tell(guarded.run, WorkerLost{{n + 2}, first});
  }
  CHECK(guarded.breaker(0) == BreakerState::closed);
}

TEST_CASE("a far end that asks to wait holds back every task that needs it, and has not failed") {
  Guarded guarded(6, {}, {.concurrency = {2}});
  started(guarded.run);
  tell(guarded.run, TaskFailed{{0}, first, asks(2'000)});
  const auto actions = tell(guarded.run, TaskFailed{{1}, first, asks(1'000)});
  CHECK(only<StartTask>(actions).empty());
  CHECK(guarded.breaker(0) == BreakerState::closed);
  for (std::uint32_t n = 0; n < 6; ++n) CHECK(state(guarded.run, {n}) == TaskState::backoff);
  CHECK(guarded.run.next_deadline() >= Instant{1'000});  // 1 itself was asked for less
  int begun = 0;
  for (std::int64_t now = 0; now < 2'000; now += 100)
    begun += static_cast<int>(only<StartTask>(tell(guarded.run, DeadlineReached{}, now)).size());
  CHECK(begun == 0);
  begun = static_cast<int>(only<StartTask>(tell(guarded.run, DeadlineReached{}, 2'400)).size());
  CHECK(begun == 2);
  for (std::uint32_t n = 2; n < 6; ++n) CHECK(guarded.run.status({n})->attempt.value <= 1);
}

TEST_CASE("a far end that asks to wait and does not say how long is left alone for a moment") {
  Guarded guarded(2, {}, {.retry = {.attempts = 1}});
  started(guarded.run);
  const auto actions = tell(guarded.run, TaskFailed{{0}, first, error_of(ErrorClass::rate_limited)});
  CHECK(only<StartTask>(actions).empty());
  CHECK(wait_in(actions) >= 500);
}

TEST_CASE(
    "a cool-down that lasts longer than anyone waits sends tasks another way, or fails them with its end") {
  Guarded guarded(2);
  started(guarded.run);
  tell(guarded.run, TaskFailed{{0}, first, asks(3'600'000)}, 5);
  CHECK(state(guarded.run, {1}) == TaskState::failed);
  CHECK(guarded.run.status({1})->error->code == "cool_down");
  CHECK(guarded.run.status({1})->error->retry_at == Instant{3'600'005});

  Guarded other(2, {.fallbacks = {{}}});
  started(other.run);
  CHECK(start_in(tell(other.run, TaskFailed{{0}, first, asks(3'600'000)})).via == Via{ViaKind::way, 1});
}

TEST_CASE("a cool-down that lasts beyond the deadline is not waited for") {
  Guarded guarded(2, {}, {.deadline = Instant{1'000}, .retry = {.attempts = 1}});
  started(guarded.run);
  tell(guarded.run, TaskFailed{{0}, first, asks(1'500)});
  CHECK(guarded.run.status({1})->error->code == "cool_down");
  CHECK(guarded.run.finished());
}

TEST_CASE("a breaker that a failure opened stays open for as long as that failure asked") {
  Guarded guarded(2);
  started(guarded.run);
  TaskError error = transient("http.503");
  error.retry_after_ms = 30'000;
  tell(guarded.run, TaskFailed{{0}, first, error});
  tell(guarded.run, TaskFailed{{1}, first, error});
  CHECK(guarded.breakers->find(guarded.id)->retry_at({0}) == Instant{30'000});
}

TEST_CASE("slow is the first sign of life, not the end: a long answer that began in time is quick") {
  Guarded quick(2, {}, {.concurrency = {2}});
  started(quick.run);
  for (const TaskId id : {TaskId{0}, TaskId{1}}) tell(quick.run, TaskResponded{id, first}, 999);
  for (const TaskId id : {TaskId{0}, TaskId{1}}) tell(quick.run, TaskSucceeded{id, first}, 60'000);
  CHECK(quick.breaker(60'000) == BreakerState::closed);

  Guarded slow(2, {}, {.concurrency = {2}});
  started(slow.run);
  for (const TaskId id : {TaskId{0}, TaskId{1}}) tell(slow.run, TaskResponded{id, first}, 1'000);
  for (const TaskId id : {TaskId{0}, TaskId{1}}) tell(slow.run, TaskSucceeded{id, first}, 1'001);
  CHECK(slow.breaker(1'001) == BreakerState::open);
}

TEST_CASE("only the first sign of life counts, and progress is one") {
  Guarded guarded(2, {}, {.concurrency = {2}});
  started(guarded.run);
  for (const TaskId id : {TaskId{0}, TaskId{1}}) {
    tell(guarded.run, TaskProgressed{id, first, 0.1}, 10);
    tell(guarded.run, TaskResponded{id, first}, 10);
  }
  for (const TaskId id : {TaskId{0}, TaskId{1}}) tell(guarded.run, TaskResponded{id, first}, 5'000);
  for (const TaskId id : {TaskId{0}, TaskId{1}}) tell(guarded.run, TaskSucceeded{id, first}, 5'000);
  CHECK(guarded.breaker(5'000) == BreakerState::closed);
}

TEST_CASE("each way has its own breaker: one that is open does not stand in the way of another") {
  BreakerSet breakers;
  const BreakerId one = breakers.of("one", touchy), other = breakers.of("other", touchy);
  for (int n = 0; n < 2; ++n) breakers.find(one)->record_failure({0});
  TaskGraph graph;
  graph.add({.name = "a", .breaker = one, .fallbacks = {{.breaker = other}}});
  auto run = created_with(std::move(graph), {}, breakers);
  CHECK(start_in(started(run)).via == Via{ViaKind::way, 1});
  tell(run, TaskSucceeded{{0}, first});
  CHECK(breakers.find(one)->state({0}) == BreakerState::open);
}

TEST_CASE("a breaker outlives its run: the next one finds the far end as it was left") {
  BreakerSet breakers;
  const BreakerId id = breakers.of("far", touchy);
  for (int n = 0; n < 2; ++n) {
    TaskGraph graph;
    graph.add({.name = "a", .breaker = id});
    auto run = created_with(std::move(graph), {.retry = {.attempts = 1}}, breakers);
    CHECK(starts(run, started(run)) == Names{"a"});
    tell(run, TaskFailed{{0}, first, transient()});
  }
  TaskGraph graph;
  graph.add({.name = "a", .breaker = id});
  auto run = created_with(std::move(graph), {}, breakers);
  CHECK(only<StartTask>(started(run)).empty());
  CHECK(run.status({0})->error->code == "circuit_open");
}

TEST_CASE("a task with a breaker that does not exist is refused, and one that is taken away guards no more") {
  TaskGraph graph;
  graph.add({.name = "a", .breaker = BreakerId{7}});
  BreakerSet breakers;
  CHECK(Orchestrator::create(graph, {}, {}, &breakers).error().code == ErrorCode::bad_input);
  CHECK(Orchestrator::create(graph, {}, {}).error().code == ErrorCode::bad_input);
  TaskGraph other;
  other.add({.name = "a", .fallbacks = {{.breaker = BreakerId{7}}}});
  CHECK(Orchestrator::create(other, {}, {}, &breakers).error().code == ErrorCode::bad_input);

  Guarded guarded(1);
  for (int n = 0; n < 2; ++n) guarded.breakers->find(guarded.id)->record_failure({0});
  guarded.breakers->remove(guarded.id);
  CHECK(starts(guarded.run, started(guarded.run)) == Names{"0"});
  tell(guarded.run, TaskSucceeded{{0}, first});
  CHECK(guarded.run.finished());
}
