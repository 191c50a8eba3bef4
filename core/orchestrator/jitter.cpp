#include "orchestrator/jitter.hpp"

namespace savile {
namespace {

std::uint64_t mixed(std::uint64_t z) {
  z += 0x9e3779b97f4a7c15U;
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31U);
}

}  // namespace

std::uint64_t draw(Seed seed, TaskId task, Attempt attempt) {
  return mixed(mixed(seed.value) ^ (std::uint64_t{task.value} << 32U | attempt.value));
}

std::int64_t draw_between(std::int64_t least, std::int64_t most, std::uint64_t bits) {
  if (most <= least) return least;
  const std::uint64_t steps = static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least);
  const std::uint64_t step = steps + 1 == 0 ? bits : bits % (steps + 1);
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(least) + step);
}

}  // namespace savile
