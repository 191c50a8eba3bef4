// The deadlines of tasks that have not ended, the earliest first; ties by insertion into the graph.
#pragma once

#include <optional>
#include <set>
#include <utility>

#include "base/ids.hpp"
#include "base/instant.hpp"

namespace savile {

class DeadlineQueue {
 public:
  using Entry = std::pair<Instant, TaskId>;

  void add(Instant at, TaskId task) { entries_.emplace(at, task); }
  void remove(Instant at, TaskId task) { entries_.erase({at, task}); }
  [[nodiscard]] std::optional<Entry> earliest() const {
    return entries_.empty() ? std::nullopt : std::optional<Entry>(*entries_.begin());
  }

 private:
  std::set<Entry> entries_;
};

}  // namespace savile
