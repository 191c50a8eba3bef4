// A small simulated world around a run: a random graph, workers that answer, fail, lie, die or stay
// silent, a caller who cancels, and a virtual clock. All of it from one seed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "orchestrator/orchestrator.hpp"

// How often things happened, over as many worlds as were added up.
struct Tally {
  std::uint64_t tasks = 0;
  std::uint64_t actions = 0;
  std::uint64_t grown = 0;  // batches added
  std::uint64_t refused_batches = 0;
  std::uint64_t lost = 0;  // workers
  std::uint64_t cancelled_runs = 0;
  std::uint64_t timed_out_runs = 0;
  std::uint64_t completed_runs = 0;
  std::uint64_t waits = 0;           // told, for a retry or a far end that cools down
  std::uint64_t other_ways = 0;      // starts of a fallback
  std::uint64_t strategies = 0;      // starts of a caller's own recovery
  std::uint64_t refused_starts = 0;  // by a breaker
  std::uint64_t sleeps = 0;
  std::uint64_t ends[10] = {};  // by TaskState
  savile::Counters counters = {};

  void add(const Tally& other);
};

struct Story {
  std::vector<savile::Action> actions;
  std::vector<std::string> violations;
  Tally tally;
};

Story live(std::uint64_t seed);
