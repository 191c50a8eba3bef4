#include "orchestrator/ready_queue.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
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
  if (places_.size() <= task.value) places_.resize(std::max(task.value + std::size_t{1}, 2 * places_.size()));
  places_[task.value] = {rank, kind, true};
  Lane& lane = lanes_[kind];
  const Entry entry(rank, task);
  if (lane.front == lane.line.size() || lane.line.back() < entry) {
    lane.line.push_back(entry);
  } else {
    lane.heap.push_back(entry);
    std::push_heap(lane.heap.begin(), lane.heap.end(), std::greater<>());
  }
}

void ReadyQueue::remove(TaskId task, std::uint8_t kind) {
  assert(places_[task.value].waits);
  places_[task.value].waits = false;
  drop_stale(kind);
}

std::optional<TaskId> ReadyQueue::best() const {
  const Entry* best = nullptr;
  for (const Lane& lane : lanes_) {
    if (lane.free == 0) continue;
    const Entry* first = first_of(lane);
    if (first != nullptr && (best == nullptr || *first < *best)) best = first;
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

// One that waits again with the same rank is as good as its later entry; the other goes stale with it.
bool ReadyQueue::is_stale(const Entry& entry, std::uint8_t kind) const {
  const Place& place = places_[entry.second.value];
  return !place.waits || place.kind != kind || place.rank != entry.first;
}

void ReadyQueue::drop_stale(std::uint8_t kind) {
  Lane& lane = lanes_[kind];
  while (lane.front < lane.line.size() && is_stale(lane.line[lane.front], kind)) ++lane.front;
  if (lane.front == lane.line.size()) {
    lane.line.clear();
    lane.front = 0;
  } else if (lane.front > lane.line.size() / 2) {
    lane.line.erase(lane.line.begin(), lane.line.begin() + static_cast<std::ptrdiff_t>(lane.front));
    lane.front = 0;
  }
  while (!lane.heap.empty() && is_stale(lane.heap.front(), kind)) {
    std::pop_heap(lane.heap.begin(), lane.heap.end(), std::greater<>());
    lane.heap.pop_back();
  }
}

const ReadyQueue::Entry* ReadyQueue::first_of(const Lane& lane) {
  const Entry* line = lane.front < lane.line.size() ? &lane.line[lane.front] : nullptr;
  const Entry* heap = lane.heap.empty() ? nullptr : &lane.heap.front();
  if (line == nullptr || heap == nullptr) return line == nullptr ? heap : line;
  return *heap < *line ? heap : line;
}

}  // namespace savile
