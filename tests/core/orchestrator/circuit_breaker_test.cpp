#include "orchestrator/circuit_breaker.hpp"

#include <limits>

#include "catch.hpp"

using savile::BreakerPolicy;
using savile::BreakerState;
using savile::CallOutcome;
using savile::CircuitBreaker;
using savile::Instant;
using savile::Permission;
using savile::Permit;
using savile::Ticket;

namespace {

constexpr auto ok = CallOutcome::success;
constexpr auto bad = CallOutcome::failure;
constexpr auto nothing = CallOutcome::ignored;

// Easy figures: 4 calls judge, half of them failed open it for 100 ms.
constexpr BreakerPolicy small{.window_calls = 8,
                              .window_ms = 1'000,
                              .least_calls = 4,
                              .failure_percent = 50,
                              .slow_percent = 80,
                              .slow_ms = 50,
                              .open_ms = 100,
                              .longest_open_ms = 350,
                              .lease_ms = 60,
                              .successes_to_close = 2};

void call(CircuitBreaker& breaker, CallOutcome outcome, std::int64_t now, std::int64_t took = 0) {
  const Permit permit = breaker.acquire({now});
  REQUIRE(permit.permission == Permission::allowed);
  breaker.record(permit.ticket, outcome, took, {now});
}

// Opened at `now` by four failures.
CircuitBreaker opened(std::int64_t now = 0, const BreakerPolicy& policy = small) {
  CircuitBreaker breaker(policy);
  for (int n = 0; n < 4; ++n) call(breaker, bad, now);
  REQUIRE(breaker.state({now}) == BreakerState::open);
  return breaker;
}

}  // namespace

TEST_CASE("a closed breaker lets every call through") {
  CircuitBreaker breaker(small);
  for (int n = 0; n < 100; ++n) call(breaker, ok, n);
  CHECK(breaker.state({100}) == BreakerState::closed);
  CHECK_FALSE(breaker.retry_at({100}));
}

TEST_CASE("it never opens on fewer calls than it takes to judge") {
  CircuitBreaker breaker(small);
  for (int n = 0; n < 3; ++n) call(breaker, bad, 0);
  CHECK(breaker.state({0}) == BreakerState::closed);
  call(breaker, bad, 0);
  CHECK(breaker.state({0}) == BreakerState::open);
}

TEST_CASE("it opens when the share of failures is reached, not below") {
  CircuitBreaker below(small);
  for (const auto outcome : {ok, ok, ok, ok, ok, bad, bad, bad}) call(below, outcome, 0);
  CHECK(below.state({0}) == BreakerState::closed);
  call(below, bad, 0);  // the oldest success leaves the window: 4 of 8
  CHECK(below.state({0}) == BreakerState::open);
}

TEST_CASE("calls that are too old count no more, failed or not") {
  CircuitBreaker breaker(small);
  for (int n = 0; n < 3; ++n) call(breaker, bad, 0);
  call(breaker, bad, 1'000);
  CHECK(breaker.state({1'000}) == BreakerState::closed);
  for (int n = 0; n < 3; ++n) call(breaker, bad, 1'999);
  CHECK(breaker.state({1'999}) == BreakerState::open);
}

TEST_CASE("slow calls open it though they succeed, and quick ones do not") {
  CircuitBreaker slow(small);
  for (int n = 0; n < 4; ++n) call(slow, ok, 0, 50);
  CHECK(slow.state({0}) == BreakerState::open);

  CircuitBreaker quick(small);
  for (int n = 0; n < 50; ++n) call(quick, ok, 0, 49);
  CHECK(quick.state({0}) == BreakerState::closed);

  CircuitBreaker some(small);
  for (int n = 0; n < 50; ++n) call(some, ok, 0, n % 4 == 0 ? 0 : 1'000);  // 75 %
  CHECK(some.state({0}) == BreakerState::closed);

  CircuitBreaker negative(small);
  for (int n = 0; n < 50; ++n) call(negative, ok, 0, -1'000);
  CHECK(negative.state({0}) == BreakerState::closed);
}

TEST_CASE("what says nothing of the far end counts neither way") {
  CircuitBreaker breaker(small);
  for (int n = 0; n < 100; ++n) call(breaker, nothing, 0, 1'000);
  for (int n = 0; n < 3; ++n) call(breaker, bad, 0);
  CHECK(breaker.state({0}) == BreakerState::closed);
  call(breaker, bad, 0);
  CHECK(breaker.state({0}) == BreakerState::open);
}

TEST_CASE("while it is open calls are refused at once and told when to come back") {
  auto breaker = opened(10);
  const Permit permit = breaker.acquire({109});
  CHECK(permit.permission == Permission::refused);
  CHECK(permit.retry_at == Instant{110});
  CHECK(permit.ticket == Ticket{});
  CHECK(breaker.retry_at({50}) == Instant{110});
}

TEST_CASE("when its time is over one call is let through, and others are refused meanwhile") {
  auto breaker = opened();
  CHECK(breaker.state({100}) == BreakerState::half_open);
  CHECK_FALSE(breaker.retry_at({100}));
  const Permit probe = breaker.acquire({100});
  CHECK(probe.permission == Permission::allowed);
  const Permit other = breaker.acquire({101});
  CHECK(other.permission == Permission::refused);
  CHECK(other.retry_at == Instant{160});
}

TEST_CASE("probes that succeed in a row close it, and it starts afresh") {
  auto breaker = opened();
  call(breaker, ok, 100);
  CHECK(breaker.state({100}) == BreakerState::half_open);
  call(breaker, ok, 101);
  CHECK(breaker.state({101}) == BreakerState::closed);
  for (int n = 0; n < 3; ++n) call(breaker, bad, 102);  // the failures of before are forgotten
  CHECK(breaker.state({102}) == BreakerState::closed);
}

TEST_CASE("a probe that fails opens it again, and the successes before it count no more") {
  auto breaker = opened();
  call(breaker, ok, 100);
  call(breaker, bad, 100);
  CHECK(breaker.state({100}) == BreakerState::open);
  call(breaker, ok, 300);
  CHECK(breaker.state({300}) == BreakerState::half_open);
}

TEST_CASE("a probe that says nothing of the far end makes room for another") {
  auto breaker = opened();
  call(breaker, nothing, 100);
  CHECK(breaker.state({100}) == BreakerState::half_open);
  call(breaker, ok, 100);
  call(breaker, nothing, 100);
  call(breaker, ok, 100);
  CHECK(breaker.state({100}) == BreakerState::closed);
}

TEST_CASE(
    "it stays open twice as long each time a probe fails, up to the longest, and afresh once it closed") {
  auto breaker = opened();
  CHECK(breaker.retry_at({0}) == Instant{100});
  call(breaker, bad, 100);
  CHECK(breaker.retry_at({100}) == Instant{300});
  call(breaker, bad, 300);
  CHECK(breaker.retry_at({300}) == Instant{650});  // 350, not 400
  call(breaker, bad, 650);
  CHECK(breaker.retry_at({650}) == Instant{1'000});
  call(breaker, ok, 1'000);
  call(breaker, ok, 1'000);
  for (int n = 0; n < 4; ++n) call(breaker, bad, 1'000);
  CHECK(breaker.retry_at({1'000}) == Instant{1'100});
}

TEST_CASE("a probe that never answers has failed when its lease is over") {
  auto breaker = opened();
  REQUIRE(breaker.acquire({100}).permission == Permission::allowed);
  CHECK(breaker.state({159}) == BreakerState::half_open);
  CHECK(breaker.state({160}) == BreakerState::open);
  CHECK(breaker.retry_at({160}) == Instant{360});
}

TEST_CASE("time that nobody looked at passes all the same") {
  auto breaker = opened();
  REQUIRE(breaker.acquire({100}).permission == Permission::allowed);
  CHECK(breaker.acquire({360}).permission == Permission::allowed);  // opened at 160, half-open at 360
}

TEST_CASE("an answer of an earlier time of the breaker changes nothing") {
  CircuitBreaker breaker(small);
  const Permit slow_one = breaker.acquire({0});
  for (int n = 0; n < 4; ++n) call(breaker, bad, 0);
  SECTION("while it is open") {
    breaker.record(slow_one.ticket, ok, 0, {50});
    CHECK(breaker.state({50}) == BreakerState::open);
  }
  SECTION("while it is half-open") {
    breaker.record(slow_one.ticket, bad, 0, {100});
    CHECK(breaker.state({100}) == BreakerState::half_open);
    const Permit probe = breaker.acquire({100});
    breaker.record(slow_one.ticket, bad, 0, {101});
    CHECK(breaker.state({101}) == BreakerState::half_open);
    breaker.record(probe.ticket, ok, 0, {102});
    breaker.record(slow_one.ticket, ok, 0, {102});
    CHECK(breaker.state({102}) == BreakerState::half_open);
  }
  SECTION("when it is closed again") {
    call(breaker, ok, 100);
    call(breaker, ok, 100);
    for (int n = 0; n < 50; ++n) breaker.record(slow_one.ticket, bad, 0, {101});
    CHECK(breaker.state({101}) == BreakerState::closed);
  }
}

TEST_CASE("a probe's answer counts once, and not after its lease") {
  auto breaker = opened();
  const Permit probe = breaker.acquire({100});
  breaker.record(probe.ticket, ok, 0, {100});
  breaker.record(probe.ticket, ok, 0, {100});
  CHECK(breaker.state({100}) == BreakerState::half_open);

  auto late = opened();
  const Permit slow = late.acquire({100});
  late.record(slow.ticket, ok, 0, {160});
  CHECK(late.state({160}) == BreakerState::open);
}

TEST_CASE("no ticket is no answer") {
  CircuitBreaker breaker(small);
  for (int n = 0; n < 50; ++n) breaker.record(Ticket{}, bad, 0, {0});
  CHECK(breaker.state({0}) == BreakerState::closed);
}

TEST_CASE("a far end that asks to wait is not called until then, whatever the state, and has not failed") {
  CircuitBreaker breaker(small);
  for (int n = 0; n < 50; ++n) breaker.cool_down({40}, {0});
  const Permit permit = breaker.acquire({39});
  CHECK(permit.permission == Permission::cooling);
  CHECK(permit.retry_at == Instant{40});
  CHECK(breaker.state({39}) == BreakerState::closed);
  CHECK(breaker.acquire({40}).permission == Permission::allowed);

  auto half = opened();
  half.cool_down({150}, {100});
  CHECK(half.state({100}) == BreakerState::half_open);
  CHECK(half.acquire({149}).permission == Permission::cooling);
  CHECK(half.acquire({150}).permission == Permission::allowed);
}

TEST_CASE("a later wish never shortens an earlier one, and one that has passed is none") {
  CircuitBreaker breaker(small);
  breaker.cool_down({100}, {0});
  breaker.cool_down({50}, {10});
  CHECK(breaker.retry_at({10}) == Instant{100});
  breaker.cool_down({100}, {100});
  CHECK_FALSE(breaker.retry_at({100}));
}

TEST_CASE("it stays open for as long as the far end asked, if that is longer") {
  auto breaker = opened();
  breaker.cool_down({500}, {10});
  CHECK(breaker.retry_at({10}) == Instant{500});
  CHECK(breaker.state({499}) == BreakerState::open);
  CHECK(breaker.acquire({500}).permission == Permission::allowed);
}

TEST_CASE("a wish that ends before it opens again brings no caller back too early") {
  auto breaker = opened();
  breaker.cool_down({50}, {10});
  CHECK(breaker.retry_at({20}) == Instant{100});
  const Permit permit = breaker.acquire({20});
  CHECK(permit.permission == Permission::refused);
  CHECK(permit.retry_at == Instant{100});
}

TEST_CASE("the plain view: ask, call, say what came of it") {
  CircuitBreaker breaker(small);
  for (int n = 0; n < 4; ++n) {
    CHECK_FALSE(breaker.is_open({0}));
    breaker.record_failure({0});
  }
  CHECK(breaker.is_open({99}));
  CHECK_FALSE(breaker.is_open({100}));  // the probe
  CHECK(breaker.is_open({100}));
  breaker.record_success({101});
  CHECK_FALSE(breaker.is_open({101}));
  breaker.record_success({101});
  CHECK(breaker.state({101}) == BreakerState::closed);
}

TEST_CASE("in the plain view nothing is said of an open breaker's far end") {
  auto breaker = opened();
  breaker.record_success({50});
  breaker.record_failure({50});
  CHECK(breaker.retry_at({50}) == Instant{100});
  breaker.record_success({100});  // nobody asked whether it may call
  breaker.record_success({100});
  CHECK(breaker.state({100}) == BreakerState::half_open);
}

TEST_CASE("a clock that goes back stands still") {
  auto breaker = opened(1'000);
  CHECK(breaker.state({1'100}) == BreakerState::half_open);
  CHECK(breaker.state({0}) == BreakerState::half_open);
  const Permit probe = breaker.acquire({0});
  CHECK(probe.permission == Permission::allowed);
  CHECK(breaker.state({1'159}) == BreakerState::half_open);
  CHECK(breaker.state({1'160}) == BreakerState::open);
}

TEST_CASE("times at the end of the clock do not overflow a breaker") {
  constexpr auto end = std::numeric_limits<std::int64_t>::max();
  BreakerPolicy vast = small;
  vast.open_ms = vast.longest_open_ms = vast.lease_ms = vast.window_ms = end;
  CircuitBreaker breaker(vast);
  for (int n = 0; n < 4; ++n) call(breaker, bad, end - 5);
  CHECK(breaker.retry_at({end - 5}) == Instant{end});
  breaker.cool_down({end}, {end - 5});
  CHECK(breaker.acquire({end - 1}).permission != Permission::allowed);
}

TEST_CASE("each state of a breaker has its own name") {
  CHECK(name_of(BreakerState::closed) == "closed");
  CHECK(name_of(BreakerState::open) == "open");
  CHECK(name_of(BreakerState::half_open) == "half_open");
}
