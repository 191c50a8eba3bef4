#include "rows/task_row.hpp"

#include <limits>

#include "orchestrator/task_graph.hpp"

namespace savile {
namespace {

constexpr std::uint32_t any = std::numeric_limits<std::uint32_t>::max();
constexpr std::int64_t kinds = 255;
constexpr std::uint32_t most_fallbacks = 1'000;

std::optional<BreakerId> read_breaker(RowReader& in) {
  const auto breaker = in.maybe(any);
  if (!breaker) return std::nullopt;
  return BreakerId{static_cast<std::uint32_t>(*breaker)};
}

Dependency read_dependency(RowReader& in) {
  const std::uint32_t task = in.count(any);
  const auto kind = static_cast<std::uint8_t>(in.whole(0, 5));
  const auto how = static_cast<DependencyKind>(kind % 3);
  if (kind < 3) return Dependency(TaskId{task}, how);
  return Dependency(InBatch{task}, how);
}

}  // namespace

TaskSpec read_task(RowReader& in) {
  TaskSpec task;
  task.kind = static_cast<std::uint8_t>(in.whole(0, kinds));
  task.priority = static_cast<Priority>(in.whole(0, 3));
  task.weight = in.count(any);
  task.keeps_percent = in.count(100);
  if (const auto stage = in.maybe(any)) task.stage = StageId{static_cast<std::uint32_t>(*stage)};
  task.max_losses = in.count(any);
  if (const auto deadline = in.maybe(latest_ms)) task.deadline = Instant{*deadline};
  task.breaker = read_breaker(in);
  if (const auto attempts = in.maybe(any)) task.attempts = static_cast<std::uint32_t>(*attempts);
  task.attempt_ms = in.whole(0, latest_ms);
  for (std::uint32_t left = in.count(most_fallbacks); left > 0 && in.ok(); --left) {
    const auto kind = static_cast<std::uint8_t>(in.whole(0, kinds));
    task.fallbacks.push_back({kind, read_breaker(in)});
  }
  const std::uint32_t dependencies = in.count(TaskGraph::max_tasks);
  for (std::uint32_t left = dependencies; left > 0 && in.ok(); --left) {
    task.dependencies.push_back(read_dependency(in));
  }
  return task;
}

}  // namespace savile
