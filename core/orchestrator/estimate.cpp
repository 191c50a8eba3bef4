#include "orchestrator/estimate.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace savile {
namespace {

constexpr double longest = 9'007'199'254'740'992;  // 2^53, what a JavaScript number holds exactly

Range time_of(const Remaining& task, const Range& pace) {
  const auto ran = static_cast<double>(task.ran_ms);
  return {std::max(task.weight * pace.low - ran, 0.0), std::max(task.weight * pace.high - ran, 0.0)};
}

}  // namespace

std::optional<Eta> estimate_of(const std::vector<TaskSpec>& tasks, const std::vector<TaskId>& order,
                               const std::vector<Remaining>& left, const Pace& pace,
                               const std::vector<std::uint32_t>& places) {
  std::vector<Range> paces;
  for (std::size_t kind = 0; kind < places.size(); ++kind) {
    const auto known = pace.of(static_cast<std::uint8_t>(kind));
    if (!known) return std::nullopt;
    paces.push_back(*known);
  }
  std::vector<Range> ends(tasks.size());  // with a place for everyone
  std::vector<Range> work(places.size());
  Range way;
  double way_without_waits = 0, longest_wait = 0;
  std::vector<double> without_waits(tasks.size());
  for (const TaskId id : order) {
    const Remaining& task = left[id.value];
    if (!task.open) continue;
    Range& end = ends[id.value];
    for (const Dependency& on : tasks[id.value].dependencies) {
      end.low = std::max(end.low, ends[on.task.value].low);
      end.high = std::max(end.high, ends[on.task.value].high);
      without_waits[id.value] = std::max(without_waits[id.value], without_waits[on.task.value]);
    }
    const auto wait = static_cast<double>(task.wait_ms);
    const Range takes = time_of(task, paces[task.kind]);
    end.low = std::max(end.low, wait) + takes.low;
    end.high = std::max(end.high, wait) + takes.high;
    work[task.kind].low += takes.low;
    work[task.kind].high += takes.high;
    way.low = std::max(way.low, end.low);
    way.high = std::max(way.high, end.high);
    without_waits[id.value] += takes.high;
    way_without_waits = std::max(way_without_waits, without_waits[id.value]);
    longest_wait = std::max(longest_wait, wait);
  }
  double low = way.low, shared = 0, beside = 0;
  for (std::size_t kind = 0; kind < places.size(); ++kind) {
    const auto at_once = static_cast<double>(places[kind]);
    low = std::max(low, work[kind].low / at_once);
    shared += work[kind].high / at_once;
    if (work[kind].high > 0) beside = std::max(beside, 1 - 1 / at_once);
  }
  const double high = std::max(way.high, shared + beside * way_without_waits + longest_wait);
  // A thousandth of a millisecond is what dividing and multiplying by weights may have added.
  constexpr double fuzz = 0.001;
  return Eta{static_cast<std::int64_t>(std::min(low + fuzz, longest)),
             static_cast<std::int64_t>(std::ceil(std::clamp(high - fuzz, 0.0, longest)))};
}

std::vector<TaskId> topological_order(const std::vector<TaskSpec>& tasks) {
  std::vector<std::uint32_t> waits_for(tasks.size()), begins(tasks.size() + 1), dependents;
  for (const TaskSpec& task : tasks) {
    for (const Dependency& on : task.dependencies) ++begins[on.task.value + 1];
  }
  for (std::size_t at = 1; at < begins.size(); ++at) begins[at] += begins[at - 1];
  dependents.resize(begins.back());
  std::vector<std::uint32_t> filled = begins;
  std::vector<TaskId> order;
  order.reserve(tasks.size());
  for (std::uint32_t at = 0; at < tasks.size(); ++at) {
    waits_for[at] = static_cast<std::uint32_t>(tasks[at].dependencies.size());
    for (const Dependency& on : tasks[at].dependencies) dependents[filled[on.task.value]++] = at;
    if (waits_for[at] == 0) order.push_back({at});
  }
  for (std::size_t next = 0; next < order.size(); ++next) {
    const std::uint32_t done = order[next].value;
    for (std::uint32_t at = begins[done]; at < begins[done + 1]; ++at) {
      if (--waits_for[dependents[at]] == 0) order.push_back({dependents[at]});
    }
  }
  return order;
}

}  // namespace savile
