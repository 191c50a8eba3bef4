#include "orchestrator/ready_queue.hpp"

#include <cassert>
#include <limits>

namespace savile {
namespace {

constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max();

// `step` is not negative. Times near the end of the clock would overflow otherwise.
std::int64_t add_up_to_the_end(std::int64_t at, std::int64_t step) {
  return at > far - step ? far : at + step;
}

}  // namespace

ReadyQueue::ReadyQueue(const std::vector<std::uint32_t>& limits, std::int64_t ageing_ms)
    : ageing_ms_(ageing_ms) {
  lanes_.reserve(limits.size());
  for (const std::uint32_t limit : limits) lanes_.push_back({.free = limit});
}

void ReadyQueue::push(TaskId task, std::uint8_t kind, Priority priority, Instant now) {
  std::int64_t rank = now.ms;
  for (int below = static_cast<int>(priority); below > 0; --below) rank = add_up_to_the_end(rank, ageing_ms_);
  if (ranks_.size() <= task.value) ranks_.resize(task.value + std::size_t{1});
  ranks_[task.value] = rank;
  lanes_[kind].waiting.emplace(rank, task);
}

void ReadyQueue::remove(TaskId task, std::uint8_t kind) {
  [[maybe_unused]] const auto removed = lanes_[kind].waiting.erase({ranks_[task.value], task});
  assert(removed == 1);
}

std::optional<TaskId> ReadyQueue::best() const {
  const Entry* best = nullptr;
  for (const Lane& lane : lanes_) {
    if (lane.free == 0 || lane.waiting.empty()) continue;
    const Entry& first = *lane.waiting.begin();
    if (best == nullptr || first < *best) best = &first;
  }
  if (best == nullptr) return std::nullopt;
  return best->second;
}

void ReadyQueue::take(TaskId task, std::uint8_t kind) {
  remove(task, kind);
  assert(lanes_[kind].free > 0);
  --lanes_[kind].free;
}

void ReadyQueue::release(std::uint8_t kind) { ++lanes_[kind].free; }

}  // namespace savile
