// The tasks that could run now, best first, and the places that they run in.
//
// A task's rank is the time it became ready plus one ageing step for each priority below critical,
// the least first. That number never changes while it waits, yet a waiting task overtakes any newer
// one of a higher priority in the end: ageing without touching the queue. Ties go by insertion into
// the graph. Each kind has its own places and its own order, so that a full kind holds up no other.
//
// Tasks mostly become ready in the order of their ranks: those stand in a line, the others in a heap
// beside it. What was removed stays where it is until it comes to the front.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "base/ids.hpp"
#include "base/instant.hpp"
#include "orchestrator/task_spec.hpp"

namespace savile {

class ReadyQueue {
 public:
  // `limits` by kind; every kind that is used must have one.
  ReadyQueue(const std::vector<std::uint32_t>& limits, std::int64_t ageing_ms);

  void push(TaskId task, std::uint8_t kind, Priority priority, Instant now);
  void remove(TaskId task, std::uint8_t kind);  // one that is in it

  // The best task of all kinds with a free place. It stays, and takes no place, until `take`.
  [[nodiscard]] std::optional<TaskId> best() const;
  void take(TaskId task, std::uint8_t kind);  // out of the queue, into a place
  void release(std::uint8_t kind);            // one place is free again

 private:
  using Entry = std::pair<std::int64_t, TaskId>;  // rank, then insertion
  struct Lane {
    std::vector<Entry> line = {};  // ascending from `front` on
    std::size_t front = 0;
    std::vector<Entry> heap = {};  // the least first
    std::uint32_t free = 0;
  };
  struct Place {
    std::int64_t rank = 0;
    std::uint8_t kind = 0;
    bool waits = false;
  };

  [[nodiscard]] bool is_stale(const Entry& entry, std::uint8_t kind) const;
  void drop_stale(std::uint8_t kind);
  [[nodiscard]] static const Entry* first_of(const Lane& lane);

  std::vector<Lane> lanes_;    // by kind; what comes first in each is not stale
  std::vector<Place> places_;  // by task
  std::int64_t ageing_ms_;
};

}  // namespace savile
