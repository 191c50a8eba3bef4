#include "orchestrator/breaker_policy.hpp"

#include <string>

namespace savile {
namespace {

Error refuse(const char* field, const char* wanted) {
  return fail(ErrorCode::bad_input, std::string("Circuit breaker: ") + field + " must be " + wanted + ".");
}

bool is_share(std::uint32_t percent) { return percent >= 1 && percent <= 100; }

}  // namespace

Status check_breaker_policy(const BreakerPolicy& policy) {
  constexpr std::uint32_t most_calls = 100'000;  // kept one by one
  if (policy.window_calls < 1 || policy.window_calls > most_calls)
    return refuse("window_calls", "from 1 to 100000");
  if (policy.window_ms < 1) return refuse("window_ms", "1 or more");
  if (policy.least_calls < 1 || policy.least_calls > policy.window_calls)
    return refuse("least_calls", "from 1 to window_calls");
  if (!is_share(policy.failure_percent)) return refuse("failure_percent", "from 1 to 100");
  if (!is_share(policy.slow_percent)) return refuse("slow_percent", "from 1 to 100");
  if (policy.slow_ms < 1) return refuse("slow_ms", "1 or more");
  if (policy.open_ms < 1) return refuse("open_ms", "1 or more");
  if (policy.longest_open_ms < policy.open_ms) return refuse("longest_open_ms", "open_ms or more");
  if (policy.lease_ms < 1) return refuse("lease_ms", "1 or more");
  if (policy.successes_to_close < 1) return refuse("successes_to_close", "1 or more");
  return Done{};
}

}  // namespace savile
