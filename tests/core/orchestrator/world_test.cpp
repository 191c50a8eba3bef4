// Thousands of simulated worlds: what the orchestrator promises holds in each.
// SAVILE_WORLDS=n in the environment tries n of them instead of 1,000, SAVILE_FULL=1 20,000 (with sanitizers
// some four minutes).
#include "world.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>

#include "catch.hpp"
#include "full.hpp"

namespace {
std::uint64_t wanted_worlds() {
  const char* wanted = std::getenv("SAVILE_WORLDS");
  return wanted == nullptr ? full_or(20'000, 1'000) : std::strtoull(wanted, nullptr, 10);
}

std::string figures(const Tally& all) {
  const std::pair<std::uint64_t, const char*> counts[] = {{all.completed_runs, "completed"},
                                                          {all.cancelled_runs, "cancelled"},
                                                          {all.timed_out_runs, "timed out"},
                                                          {all.tasks, "tasks"},
                                                          {all.actions, "actions"},
                                                          {all.grown, "batches added"},
                                                          {all.refused_batches, "refused"},
                                                          {all.lost, "workers lost"},
                                                          {all.waits, "waits"},
                                                          {all.other_ways, "fallbacks"},
                                                          {all.strategies, "strategies"},
                                                          {all.refused_starts, "refused by a breaker"},
                                                          {all.sleeps, "sleeps"},
                                                          {all.counters.late, "late answers"},
                                                          {all.counters.duplicate, "duplicate"}};
  std::string line;
  for (const auto& [count, name] : counts) line += ", " + std::to_string(count) + " " + name;
  return line;
}
}  // namespace

TEST_CASE("in every world all promises hold, and the same seed tells the same story") {
  const std::uint64_t worlds = wanted_worlds();
  Tally all;
  std::size_t violations = 0;
  for (std::uint64_t seed = 0; seed < worlds; ++seed) {
    const Story story = live(seed);
    INFO("seed " << seed);
    violations += story.violations.size();
    if (!story.violations.empty()) CHECK(story.violations == std::vector<std::string>{});
    if (live(seed).actions != story.actions) FAIL_CHECK("another story for the same seed");
    all.add(story.tally);
  }
  std::puts((std::to_string(worlds) + " worlds, " + std::to_string(violations) + " violations" + figures(all))
                .c_str());
  // A world in which nothing goes wrong proves little.
  CHECK(all.completed_runs + all.cancelled_runs + all.timed_out_runs == worlds);
  CHECK(all.cancelled_runs > worlds / 50);
  CHECK(all.timed_out_runs > worlds / 50);
  CHECK(all.tasks > worlds * 10);
  CHECK(all.lost > worlds);
  CHECK(all.grown > worlds);
  CHECK(all.refused_batches > worlds / 100);
  for (int state = 0; state < 10; ++state) {
    const bool enough = all.ends[state] > worlds / 4;
    CHECK(enough == savile::is_terminal(static_cast<savile::TaskState>(state)));
  }
  CHECK(all.waits > worlds);
  CHECK(all.other_ways > worlds);
  CHECK(all.strategies > worlds / 4);
  CHECK(all.refused_starts > worlds / 10);
  CHECK(all.sleeps > worlds / 10);
  CHECK(all.counters.late > worlds);
  CHECK(all.counters.duplicate > worlds);
  CHECK(all.counters.after_finish > worlds / 10);
  CHECK(all.counters.unknown > worlds / 10);
}
