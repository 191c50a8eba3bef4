#include "orchestrator/breaker_policy.hpp"

#include "catch.hpp"

using savile::BreakerPolicy;
using savile::check_breaker_policy;

TEST_CASE("the default policy, and one at every limit, are fine") {
  CHECK(check_breaker_policy({}).ok());
  CHECK(check_breaker_policy({.window_calls = 1,
                              .window_ms = 1,
                              .least_calls = 1,
                              .failure_percent = 1,
                              .slow_percent = 1,
                              .slow_ms = 1,
                              .open_ms = 1,
                              .longest_open_ms = 1,
                              .lease_ms = 1,
                              .successes_to_close = 1})
            .ok());
  CHECK(check_breaker_policy({.window_calls = 100'000, .failure_percent = 100, .slow_percent = 100}).ok());
}

TEST_CASE("each figure that makes no sense is refused by its name") {
  struct Case {
    BreakerPolicy policy;
    const char* field;
  };
  const Case cases[] = {
      {{.window_calls = 0}, "window_calls"},
      {{.window_calls = 100'001}, "window_calls"},
      {{.window_ms = 0}, "window_ms"},
      {{.window_ms = -1}, "window_ms"},
      {{.least_calls = 0}, "least_calls"},
      {{.window_calls = 4}, "least_calls"},
      {{.failure_percent = 0}, "failure_percent"},
      {{.failure_percent = 101}, "failure_percent"},
      {{.slow_percent = 0}, "slow_percent"},
      {{.slow_percent = 101}, "slow_percent"},
      {{.slow_ms = 0}, "slow_ms"},
      {{.open_ms = 0}, "open_ms"},
      {{.longest_open_ms = 14'999}, "longest_open_ms"},
      {{.lease_ms = 0}, "lease_ms"},
      {{.successes_to_close = 0}, "successes_to_close"},
  };
  for (const Case& one : cases) {
    INFO(one.field);
    const auto status = check_breaker_policy(one.policy);
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().code == savile::ErrorCode::bad_input);
    CHECK(status.error().message.find(std::string(one.field) + " must be") != std::string::npos);
  }
}
