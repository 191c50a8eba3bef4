// What is left of a run's tasks, for the estimate.
#include <algorithm>

#include "orchestrator/execution.hpp"

namespace savile {

std::optional<Eta> Execution::eta(Instant now) {
  if (order_.size() != graph_.size()) order_ = topological_order(graph_.tasks());
  std::vector<Remaining> left(graph_.size());
  for (std::uint32_t at = 0; at < graph_.size(); ++at) {
    const Record& record = records_[at];
    const TaskState state = record.status.state;
    if (is_terminal(state)) continue;
    Remaining& task = left[at];
    // Of the latest attempt, not of the ratio, which a retry takes nothing back from.
    const double said = state == TaskState::running ? record.said : 0;
    task.open = true;
    task.kind = way_of(graph_.task({at}), record.status.via).kind;
    task.weight =
        static_cast<double>(progress_.units({at})) / static_cast<double>(Progress::whole) * (1 - said);
    if (state == TaskState::running && said == 0)
      task.ran_ms = std::max<std::int64_t>(now.ms - record.started_at.ms, 0);
    if (state == TaskState::backoff) task.wait_ms = std::max<std::int64_t>(record.due.ms - now.ms, 0);
  }
  return estimate_of(graph_.tasks(), order_, left, pace_, places_);
}

}  // namespace savile
