#include "orchestrator/recovery.hpp"

#include "catch.hpp"

using namespace savile;

namespace {

constexpr TaskId task{0};
constexpr Via own{};
constexpr Via second_way{ViaKind::way, 1};

// The recovery of one task, told of its starts and failures as a run would.
class One {
 public:
  explicit One(Policy policy = {}, TaskSpec spec = {}, Seed seed = {1})
      : spec_(std::move(spec)), recovery_(policy, seed) {}

  void start(Via via = own) { recovery_.started(task, spec_, Attempt{++attempt_}, via); }
  Remedy fail(TaskError error, Via via = own, std::int64_t now = 0) {
    Failure failure{task, {attempt_}, via, std::move(error)};
    failure.partial = partial;
    failure.may_retry = may_retry;
    failure.deadline = deadline;
    return recovery_.after(failure, spec_, {now});
  }
  Remedy start_and_fail(TaskError error, Via via = own, std::int64_t now = 0) {
    start(via);
    return fail(std::move(error), via, now);
  }
  Recovery& recovery() { return recovery_; }

  bool partial = false;
  bool may_retry = true;
  std::optional<Instant> deadline = {};

 private:
  TaskSpec spec_;
  Recovery recovery_;
  std::uint32_t attempt_ = 0;
};

TaskError error_of(ErrorClass error_class, std::string code = "x") {
  TaskError error{std::move(code), "No luck.", {}};
  error.error_class = error_class;
  return error;
}
TaskError transient() { return error_of(ErrorClass::transient); }
TaskError asks(std::int64_t ms) {
  TaskError error = error_of(ErrorClass::rate_limited);
  error.retry_after_ms = ms;
  return error;
}

template <class Kind>
bool is(const Remedy& remedy) {
  return std::holds_alternative<Kind>(remedy);
}
std::int64_t wait_of(const Remedy& remedy) {
  REQUIRE(is<Retry>(remedy));
  return std::get<Retry>(remedy).until.ms;
}

Policy with_mine(const char* pattern) {
  Policy policy;
  const auto mine = policy.recovery.add({"mine", StrategyKind::custom});
  REQUIRE(mine.ok());
  REQUIRE(policy.recovery.use(pattern, mine.value()).ok());
  return policy;
}
constexpr Via mine{ViaKind::strategy, 4};

}  // namespace

TEST_CASE(
    "a passing failure is tried again after a wait, as often as the rule has attempts, then it is over") {
  One one;
  for (int retry = 1; retry <= 3; ++retry) {
    const std::int64_t wait = wait_of(one.start_and_fail(transient()));
    CHECK(wait >= 100);
    CHECK(wait <= 500 << (retry - 1));
  }
  const Remedy last = one.start_and_fail(transient());
  REQUIRE(is<EndFailed>(last));
  CHECK(std::get<EndFailed>(last).error == transient());
}

TEST_CASE("a task may have its own number of attempts") {
  One once({}, {.attempts = 1});
  CHECK(is<EndFailed>(once.start_and_fail(transient())));
  One twice({}, {.attempts = 2});
  CHECK(is<Retry>(twice.start_and_fail(transient())));
  CHECK(is<EndFailed>(twice.start_and_fail(transient())));
}

TEST_CASE("what would fail the same way again is not tried again") {
  One one;
  const Remedy remedy = one.start_and_fail(error_of(ErrorClass::permanent, "http.401"));
  REQUIRE(is<EndFailed>(remedy));
  CHECK_FALSE(std::get<EndFailed>(remedy).error.retry_at);
}

TEST_CASE("an answer that makes no sense is asked for once more, and only once") {
  One one;
  CHECK(is<Retry>(one.start_and_fail(error_of(ErrorClass::protocol))));
  CHECK(is<EndFailed>(one.start_and_fail(error_of(ErrorClass::protocol))));

  One between;
  CHECK(is<Retry>(between.start_and_fail(error_of(ErrorClass::protocol))));
  CHECK(is<Retry>(between.start_and_fail(transient())));
  CHECK(is<EndFailed>(between.start_and_fail(error_of(ErrorClass::protocol))));
}

TEST_CASE("what broke here runs once more at once, as often as the task allows") {
  One one({}, {.max_losses = 2});
  for (int n = 0; n < 2; ++n) {
    const Remedy remedy = one.start_and_fail(error_of(ErrorClass::local));
    REQUIRE(is<Rerun>(remedy));
    CHECK(std::get<Rerun>(remedy).via == own);
  }
  CHECK(is<EndFailed>(one.start_and_fail(error_of(ErrorClass::local))));
}

TEST_CASE("when retries are over the next way is gone, each with attempts of its own") {
  One one({.retry = {.attempts = 2}}, {.fallbacks = {{}, {}}});
  for (std::uint32_t way = 0; way < 3; ++way) {
    const Via via{ViaKind::way, way};
    const Remedy retry = one.start_and_fail(transient(), via);
    REQUIRE(is<Retry>(retry));
    CHECK(std::get<Retry>(retry).via == via);
    const Remedy on = one.start_and_fail(transient(), via);
    if (way == 2) {
      CHECK(is<EndFailed>(on));
    } else {
      REQUIRE(is<Go>(on));
      CHECK(std::get<Go>(on).via == Via{ViaKind::way, way + 1});
    }
  }
}

TEST_CASE("a way that is hopeless is left at once, and its waits do not count for the next") {
  One one({}, {.fallbacks = {{}}});
  CHECK(is<Retry>(one.start_and_fail(transient())));
  CHECK(is<Retry>(one.start_and_fail(transient())));
  CHECK(is<Go>(one.start_and_fail(error_of(ErrorClass::permanent))));
  CHECK(wait_of(one.start_and_fail(transient(), second_way)) <= 500);
}

TEST_CASE("what there is must do when no way is left") {
  One one;
  one.partial = true;
  CHECK(is<EndInPart>(one.start_and_fail(error_of(ErrorClass::permanent))));

  One earlier({}, {.fallbacks = {{}}});
  earlier.partial = true;
  CHECK(is<Go>(earlier.start_and_fail(error_of(ErrorClass::permanent))));
  earlier.partial = false;  // what an earlier attempt had is still there
  CHECK(is<EndInPart>(earlier.start_and_fail(error_of(ErrorClass::permanent), second_way)));
}

TEST_CASE("a caller's own strategy comes first, is tried once, and what is built in follows") {
  One one(with_mine("x"));
  const Remedy remedy = one.start_and_fail(transient());
  REQUIRE(is<Go>(remedy));
  CHECK(std::get<Go>(remedy).via == mine);
  CHECK(is<Retry>(one.start_and_fail(error_of(ErrorClass::permanent, "mine failed"), mine)));
  CHECK(is<Retry>(one.start_and_fail(transient())));  // not mine again
}

TEST_CASE("where a caller's own strategy fails the task ends with the error of its way, not with that one") {
  One one(with_mine("x"));
  REQUIRE(is<Go>(one.start_and_fail(error_of(ErrorClass::permanent))));
  const Remedy remedy = one.start_and_fail(error_of(ErrorClass::permanent, "mine failed"), mine);
  REQUIRE(is<EndFailed>(remedy));
  CHECK(std::get<EndFailed>(remedy).error.code == "x");
}

TEST_CASE("a strategy for other errors is left alone") {
  One one(with_mine("http.503"));
  CHECK(is<EndFailed>(one.start_and_fail(error_of(ErrorClass::permanent, "http.404"))));
}

TEST_CASE("a caller's own strategy is there for the next way only if it was not used up") {
  One one(with_mine("*"), {.fallbacks = {{}}});
  CHECK(std::get<Go>(one.start_and_fail(error_of(ErrorClass::permanent))).via == mine);
  CHECK(std::get<Go>(one.start_and_fail(error_of(ErrorClass::permanent), mine)).via == second_way);
  CHECK(is<EndFailed>(one.start_and_fail(error_of(ErrorClass::permanent), second_way)));
}

TEST_CASE("the far end is never asked again earlier than it wished, and at most 10 % later") {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    One one({}, {}, Seed{seed});
    one.start();
    const std::int64_t wait = wait_of(one.fail(asks(30'000), own, 0));
    CHECK(wait >= 30'000);
    CHECK(wait <= 33'000);
  }
}

TEST_CASE(
    "a wish that is longer than anyone would wait for is not waited for, and the error says until when") {
  One at_most;
  CHECK(is<Retry>(at_most.start_and_fail(asks(120'000))));
  One one;
  const Remedy remedy = one.start_and_fail(asks(120'001), own, 1'000);
  REQUIRE(is<EndFailed>(remedy));
  REQUIRE(std::get<EndFailed>(remedy).error.retry_at);
  CHECK(*std::get<EndFailed>(remedy).error.retry_at >= Instant{121'001});

  One other({}, {.fallbacks = {{}}});
  CHECK(is<Go>(other.start_and_fail(asks(120'001))));
}

TEST_CASE("a wait beyond the deadline fails now, and says when it would have made sense") {
  One one;
  one.deadline = Instant{1'050};
  const Remedy remedy = one.start_and_fail(transient(), own, 1'000);
  REQUIRE(is<EndFailed>(remedy));
  REQUIRE(std::get<EndFailed>(remedy).error.retry_at);
  CHECK(*std::get<EndFailed>(remedy).error.retry_at >= Instant{1'100});
  One other({}, {.fallbacks = {{}}});
  other.deadline = Instant{1'050};
  CHECK(is<Go>(other.start_and_fail(transient(), own, 1'000)));
}

TEST_CASE("a wait that ends right at the deadline is too late, one before is not") {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const Policy exact{.retry = {.base_ms = 200, .cap_ms = 200, .floor_ms = 200}};
    One late(exact, {}, Seed{seed});
    late.deadline = Instant{200};
    CHECK(is<EndFailed>(late.start_and_fail(transient())));
    One early(exact, {}, Seed{seed});
    early.deadline = Instant{201};
    CHECK(is<Retry>(early.start_and_fail(transient())));
  }
}

TEST_CASE("when the budget is used up there are no retries, but there are other ways") {
  One one({.retry_budget = {.percent = 0, .least = 1}}, {.fallbacks = {{}}});
  CHECK(is<Retry>(one.start_and_fail(transient())));
  CHECK(is<Go>(one.start_and_fail(transient())));
  CHECK(is<EndFailed>(one.start_and_fail(transient(), second_way)));
}

TEST_CASE("the first try of another way counts as a first attempt of its kind, its retries do not") {
  const Policy policy{.concurrency = {1, 1}, .retry_budget = {.percent = 100, .least = 0}};
  One one(policy, {.fallbacks = {{.kind = 1}}});
  CHECK(is<Retry>(one.start_and_fail(transient())));
  CHECK(is<Go>(one.start_and_fail(transient())));  // one first attempt buys one retry
  CHECK(is<Retry>(one.start_and_fail(transient(), second_way)));
  CHECK(is<EndFailed>(one.start_and_fail(transient(), second_way)));
}

TEST_CASE("a far end that was not even asked costs no attempt and is not tried again") {
  One one({}, {.fallbacks = {{}}});
  one.may_retry = false;
  CHECK(is<Go>(one.fail(transient())));
  one.may_retry = true;
  CHECK(is<Retry>(one.start_and_fail(transient(), second_way)));
}

TEST_CASE("what is known of a task is forgotten when it ends") {
  One one({}, {.attempts = 2});
  CHECK(is<Retry>(one.start_and_fail(transient())));
  one.recovery().ended(task);
  CHECK(is<Retry>(one.start_and_fail(transient())));
}

TEST_CASE("a task waits for a far end that cools down, a little longer than it must, if that is worth it") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    One one({}, {}, Seed{seed});
    const auto at = one.recovery().after_cooling(task, {1}, {5'000}, {1'000}, {});
    REQUIRE(at);
    CHECK(*at >= Instant{5'000});
    CHECK(*at <= Instant{5'400});
  }
  One one;
  CHECK_FALSE(one.recovery().after_cooling(task, {1}, {121'001}, {1'000}, {}));
  CHECK_FALSE(one.recovery().after_cooling(task, {1}, {5'000}, {1'000}, Instant{5'000}));
}

TEST_CASE("the same seed waits alike, another does not") {
  const auto waits = [](std::uint64_t seed) {
    One one({}, {}, Seed{seed});
    std::vector<std::int64_t> out;
    for (int n = 0; n < 3; ++n) out.push_back(wait_of(one.start_and_fail(transient())));
    return out;
  };
  CHECK(waits(4) == waits(4));
  CHECK(waits(4) != waits(5));
}
