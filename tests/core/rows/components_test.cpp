#include "rows/components.hpp"

#include <cmath>

#include "catch.hpp"
#include "rows.hpp"
#include "rows/retry_after.hpp"

using namespace savile;

namespace {
const Cells usual_breaker = {4, 60'000, 2, 50, 80, 20'000, 1'000, 8'000, 500, 1};
}

TEST_CASE("a breaker opens, refuses, lets a probe through and closes, over numbers") {
  Components components;
  const auto breaker = static_cast<std::uint32_t>(components.breaker_add(usual_breaker));
  for (int call = 0; call < 2; ++call) {
    REQUIRE(components.breaker_acquire(breaker, 0));
    CHECK(components.out()[0] == 0);
    CHECK(components.breaker_record(breaker, components.out()[1], 1, 5, 0));
  }
  REQUIRE(components.breaker_acquire(breaker, 10));
  CHECK(components.out()[0] == 2);
  CHECK(components.out()[2] == 1'000);
  REQUIRE(components.breaker_acquire(breaker, 1'000));
  CHECK(components.out()[0] == 0);
  CHECK(components.breaker_record(breaker, components.out()[1], 0, 5, 1'001));
  REQUIRE(components.breaker_state(breaker, 1'002));
  CHECK(components.out()[0] == 0);
}

TEST_CASE("a breaker that makes no sense is not made, and one that is gone does nothing") {
  Components components;
  Cells wrong = usual_breaker;
  wrong[3] = 101;
  CHECK(components.breaker_add(wrong) == -1);
  CHECK(components.breaker_add({}) == -1);
  const auto breaker = static_cast<std::uint32_t>(components.breaker_add(usual_breaker));
  CHECK_FALSE(components.breaker_acquire(breaker, std::nan("")));
  CHECK_FALSE(components.breaker_record(breaker, 1, 7, 0, 0));
  components.breaker_remove(breaker);
  CHECK_FALSE(components.breaker_acquire(breaker, 0));
  CHECK_FALSE(components.breaker_state(breaker, 0));
  CHECK_FALSE(components.breaker_cool_down(breaker, 5, 0));
}

TEST_CASE("a tracker counts its stages and estimates after two rises") {
  Components components;
  const std::uint32_t tracker = components.tracker_open(Cells{1, 3});
  CHECK(components.tracker_tell(tracker, 0, 0, 0, 0));
  CHECK_FALSE(components.tracker_eta(tracker, 0));
  CHECK(components.tracker_tell(tracker, 0, 2, 0, 1'000));
  CHECK(components.out()[0] == 0.25);
  CHECK(components.tracker_tell(tracker, 1, 1, 1.0 / 3, 2'000));
  REQUIRE(components.tracker_eta(tracker, 2'000));
  CHECK(components.out()[0] == 2'000);
  CHECK(components.out()[1] == 2'000);
  CHECK_FALSE(components.tracker_tell(tracker, 1, 1, 0.1, 2'100));  // back
  CHECK_FALSE(components.tracker_tell(tracker, 0, 1, 0.5, 2'100));  // has ended
  CHECK_FALSE(components.tracker_tell(tracker, 9, 1, 0.5, 2'100));
  CHECK(components.tracker_tell(tracker, 1, 3, 0, 3'000));
  CHECK(components.out()[0] == 1);
  CHECK_FALSE(components.tracker_eta(tracker, 3'000));
  components.tracker_close(tracker);
  CHECK_FALSE(components.tracker_tell(tracker, 1, 1, 1, 3'000));
  CHECK(components.tracker_open({}) == 0);
  CHECK(components.tracker_open(Cells{-1}) == 0);
}

TEST_CASE("runs are known by number, and what is closed says so") {
  Components components;
  Cells rows = policy_row();
  rows += task_row();
  const std::uint32_t run = components.run_open(rows, 0, 1);
  REQUIRE(run > 0);
  CHECK(components.runs() == 1);
  CHECK(components.run_next(run) == -1);
  CHECK(components.run_counters(run));
  components.run_close(run);
  CHECK(components.runs() == 0);
  components.run_step(run, {}, 1);
  CHECK(only(components.out(), RowOut::refused)[0][0] == static_cast<double>(ErrorCode::run_closed));
  CHECK_FALSE(components.run_eta(run));
  CHECK_FALSE(components.run_counters(run));
  CHECK(components.run_open({}, 0, 1) == 0);
}

TEST_CASE("a Retry-After crosses as text and a time") {
  CHECK(retry_after_cell("2", 0) == 2'000);
  CHECK(retry_after_cell("soon", 0) == -1);
  CHECK(retry_after_cell("2", std::nan("")) == -1);
}
