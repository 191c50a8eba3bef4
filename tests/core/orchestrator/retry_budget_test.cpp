#include "orchestrator/retry_budget.hpp"

#include "catch.hpp"

using savile::RetryBudget;
using savile::RetryBudgetRule;

namespace {
int taken(RetryBudget& budget, std::uint8_t kind = 0) {
  int count = 0;
  while (budget.take(kind)) ++count;
  return count;
}
void begin(RetryBudget& budget, int tasks, std::uint8_t kind = 0) {
  for (int n = 0; n < tasks; ++n) budget.first_attempt(kind);
}
}  // namespace

TEST_CASE("a few retries are allowed in any case") {
  RetryBudget budget({.percent = 20, .least = 3}, 1);
  begin(budget, 1);
  CHECK(taken(budget) == 3);
}

TEST_CASE("with many first attempts, retries are at most a share of them") {
  RetryBudget budget({.percent = 20, .least = 3}, 1);
  begin(budget, 15);
  CHECK(taken(budget) == 3);
  begin(budget, 4);
  CHECK_FALSE(budget.take(0));
  begin(budget, 1);
  CHECK(taken(budget) == 1);
  begin(budget, 80);
  CHECK(taken(budget) == 16);
}

TEST_CASE("kinds do not spend each other's budget") {
  RetryBudget budget({.percent = 50, .least = 0}, 2);
  begin(budget, 100, 1);
  CHECK(taken(budget, 0) == 0);
  CHECK(taken(budget, 1) == 50);
}

TEST_CASE("a share of 0 leaves the few, and both at 0 leave none") {
  RetryBudget few({.percent = 0, .least = 2}, 1);
  begin(few, 1'000);
  CHECK(taken(few) == 2);
  RetryBudget none({.percent = 0, .least = 0}, 1);
  begin(none, 1'000);
  CHECK(taken(none) == 0);
}

TEST_CASE("a share above 100 allows more retries than first attempts") {
  RetryBudget budget({.percent = 300, .least = 0}, 1);
  begin(budget, 2);
  CHECK(taken(budget) == 6);
}
