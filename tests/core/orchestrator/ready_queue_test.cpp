#include "orchestrator/ready_queue.hpp"

#include <limits>
#include <map>
#include <optional>
#include <random>
#include <utility>

#include "catch.hpp"

using savile::Priority;
using savile::ReadyQueue;
using savile::TaskId;

namespace {
// Takes the best until nothing is left or no place is free.
std::vector<std::uint32_t> order(ReadyQueue& queue, std::uint8_t kind = 0) {
  std::vector<std::uint32_t> out;
  while (const auto best = queue.best()) {
    queue.take(*best, kind);
    out.push_back(best->value);
  }
  return out;
}
using Order = std::vector<std::uint32_t>;
}  // namespace

TEST_CASE("higher priorities go first, and equals in order of insertion into the graph") {
  ReadyQueue queue({100}, 1'000);
  queue.push({0}, 0, Priority::low, {5});
  queue.push({4}, 0, Priority::high, {5});
  queue.push({2}, 0, Priority::high, {5});
  queue.push({3}, 0, Priority::medium, {5});
  queue.push({1}, 0, Priority::critical, {5});
  CHECK(order(queue) == Order{1, 2, 4, 3, 0});
}

TEST_CASE("of the same priority, the one that has waited longer goes first") {
  ReadyQueue queue({100}, 1'000);
  queue.push({0}, 0, Priority::medium, {7});
  queue.push({1}, 0, Priority::medium, {6});
  CHECK(order(queue) == Order{1, 0});
}

TEST_CASE("a wait of one ageing step is worth one priority, and not less") {
  ReadyQueue queue({100}, 1'000);
  queue.push({9}, 0, Priority::low, {0});
  queue.push({0}, 0, Priority::critical, {2'999});
  queue.push({1}, 0, Priority::critical, {3'001});
  CHECK(order(queue) == Order{0, 9, 1});
}

TEST_CASE("a low task is not starved by an endless stream of critical ones") {
  ReadyQueue queue({1}, 1'000);
  queue.push({0}, 0, Priority::low, {0});
  std::int64_t now = 0;
  std::uint32_t next = 1;
  for (;; now += 100) {
    queue.push({next++}, 0, Priority::critical, {now});
    const auto best = queue.best();
    REQUIRE(best.has_value());
    queue.take(*best, 0);
    queue.release(0);
    if (*best == TaskId{0}) break;
    REQUIRE(now < 10'000);
  }
  CHECK(now == 3'000);
}

TEST_CASE("with an ageing of 0 it is first come, first served") {
  ReadyQueue queue({100}, 0);
  queue.push({0}, 0, Priority::low, {1});
  queue.push({1}, 0, Priority::critical, {2});
  CHECK(order(queue) == Order{0, 1});
}

TEST_CASE("a kind gives no more than its places, and a full kind holds up no other") {
  ReadyQueue queue({2, 1}, 1'000);
  for (std::uint32_t task = 0; task < 4; ++task) queue.push({task}, 0, Priority::high, {0});
  queue.push({4}, 1, Priority::low, {0});
  queue.take({0}, 0);
  queue.take({1}, 0);
  CHECK(queue.best() == TaskId{4});
  queue.take({4}, 1);
  CHECK_FALSE(queue.best());
  queue.release(0);
  CHECK(queue.best() == TaskId{2});
}

TEST_CASE("what is removed is not given, and may come back") {
  ReadyQueue queue({9}, 1'000);
  queue.push({0}, 0, Priority::high, {0});
  queue.push({1}, 0, Priority::high, {0});
  queue.remove({0}, 0);
  CHECK(queue.best() == TaskId{1});
  queue.push({0}, 0, Priority::critical, {0});
  CHECK(order(queue) == Order{0, 1});
}

TEST_CASE("times at the end of the clock do not overflow") {
  const std::int64_t end = std::numeric_limits<std::int64_t>::max();
  ReadyQueue queue({9}, end);
  queue.push({0}, 0, Priority::low, {end});
  queue.push({1}, 0, Priority::critical, {-end});
  CHECK(order(queue) == Order{1, 0});
}

TEST_CASE("whatever comes, goes and comes back as another kind: the best is the least rank of a free kind") {
  std::mt19937 chance(7);
  const auto below = [&](std::uint32_t most) { return static_cast<std::uint32_t>(chance() % most); };
  ReadyQueue queue({3, 2}, 10);
  std::uint32_t free[] = {3, 2};
  struct Waiting {
    std::int64_t rank;
    std::uint8_t kind;
  };
  std::map<std::uint32_t, Waiting> waiting;
  for (std::int64_t step = 0; step < 20'000; ++step) {
    const std::uint32_t task = below(40);
    const auto found = waiting.find(task);
    if (found != waiting.end()) {
      queue.remove({task}, found->second.kind);
      waiting.erase(found);
    } else {
      const auto kind = static_cast<std::uint8_t>(below(2));
      const std::uint32_t priority = below(4);
      queue.push({task}, kind, static_cast<Priority>(priority), {step / 16});
      waiting[task] = {step / 16 + 10 * std::int64_t{priority}, kind};
    }
    std::optional<std::pair<std::int64_t, std::uint32_t>> least;
    for (const auto& [id, one] : waiting) {
      if (free[one.kind] == 0) continue;
      if (!least || std::pair(one.rank, id) < *least) least = {one.rank, id};
    }
    const auto best = queue.best();
    REQUIRE(best.has_value() == least.has_value());
    if (least) REQUIRE(best->value == least->second);
    if (best && below(2) == 0) {
      const std::uint8_t kind = waiting.at(best->value).kind;
      queue.take(*best, kind);
      waiting.erase(best->value);
      --free[kind];
    } else if (const auto kind = static_cast<std::uint8_t>(below(2)); free[kind] < 3U - kind) {
      queue.release(kind);
      ++free[kind];
    }
  }
}
