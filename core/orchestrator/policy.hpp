// The rules of a run, fixed when it is created.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/instant.hpp"
#include "orchestrator/backoff.hpp"
#include "orchestrator/recovery_table.hpp"
#include "orchestrator/retry_budget.hpp"

namespace savile {

struct Policy {
  // How many tasks of each kind run at once, by TaskSpec::kind. At least 1 each; a task of a kind
  // that has no entry is refused. Default: one kind, one at a time.
  std::vector<std::uint32_t> concurrency = {1};

  // A ready task rises by one priority for each such wait, so that nothing starves. Milliseconds.
  // 0 makes priorities meaningless: first come, first served. Default: 1 s.
  std::int64_t ageing_ms = 1'000;

  std::optional<Instant> deadline = {};  // of the whole run, absolute, covers waiting. Default: none

  RetryRule retry = {};  // of each task; a task may have its own number of attempts
  RetryBudgetRule retry_budget = {};
  RecoveryTable recovery = {};

  // A wait that is over this much later than it should be: the device slept. What is due then is
  // spread over `retry.base_ms` once more, instead of all at once. Milliseconds.
  std::int64_t slept_ms = 5'000;
};

}  // namespace savile
