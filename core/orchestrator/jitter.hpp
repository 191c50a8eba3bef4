// Chance that depends on nothing but the seed and what it is drawn for, so that the order in which
// things happen changes no draw, and any one of them can be drawn again.
#pragma once

#include <cstdint>

#include "base/ids.hpp"
#include "orchestrator/attempt.hpp"
#include "orchestrator/seed.hpp"

namespace savile {

// 64 mixed bits (the finalizer of splitmix64, twice).
[[nodiscard]] std::uint64_t draw(Seed seed, TaskId task, Attempt attempt);

// Some whole number from `least` to `most`, both included; `least` where they are the wrong way round.
[[nodiscard]] std::int64_t draw_between(std::int64_t least, std::int64_t most, std::uint64_t bits);

}  // namespace savile
