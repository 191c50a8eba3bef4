#include "orchestrator/task_graph.hpp"

#include <cassert>
#include <limits>

#include "orchestrator/cycle.hpp"

namespace savile {

std::string title_of(const TaskSpec& task, TaskId id) {
  return task.name.empty() ? "number " + std::to_string(id.value) : "\"" + task.name + "\"";
}

TaskId TaskGraph::add(TaskSpec spec) {
  const auto id = static_cast<std::uint32_t>(tasks_.size());
  push(std::move(spec), 0);
  return {id};
}

StageId TaskGraph::add_stage(StageSpec spec) {
  stages_.push_back(std::move(spec));
  return {static_cast<std::uint32_t>(stages_.size() - 1)};
}

void TaskGraph::add_dependency(TaskId task, Dependency on) {
  assert(contains(task));
  on.in_batch = false;
  tasks_[task.value].dependencies.push_back(on);
}

Result<TaskId> TaskGraph::append(std::vector<TaskSpec> specs) {
  const std::size_t base = tasks_.size();
  if (specs.size() > max_tasks - base) {
    return fail(ErrorCode::too_large, "A run has at most " + std::to_string(max_tasks) + " tasks.");
  }
  for (auto& spec : specs) push(std::move(spec), base);
  const Status status = validate_from(base);
  if (status) return TaskId{static_cast<std::uint32_t>(base)};
  for (std::size_t at = base; at < tasks_.size(); ++at) {
    const auto named = names_.find(tasks_[at].name);
    if (named != names_.end() && named->second.value >= base) names_.erase(named);
  }
  tasks_.resize(base);
  return status.error();
}

std::optional<TaskId> TaskGraph::find(std::string_view name) const {
  const auto found = names_.find(name);
  if (found == names_.end()) return std::nullopt;
  return found->second;
}

void TaskGraph::push(TaskSpec&& spec, std::size_t base) {
  constexpr std::uint64_t nowhere = std::numeric_limits<std::uint32_t>::max();  // far above max_tasks
  for (Dependency& on : spec.dependencies) {
    if (!on.in_batch) continue;
    const std::uint64_t target = base + std::uint64_t{on.task.value};
    on.task.value = static_cast<std::uint32_t>(target < nowhere ? target : nowhere);
    on.in_batch = false;
  }
  if (!spec.name.empty()) names_.emplace(spec.name, TaskId{static_cast<std::uint32_t>(tasks_.size())});
  tasks_.push_back(std::move(spec));
}

Status TaskGraph::validate_from(std::size_t first) const {
  if (tasks_.size() > max_tasks) {
    return fail(ErrorCode::too_large, "A run has at most " + std::to_string(max_tasks) + " tasks.");
  }
  std::uint64_t weights = 0;
  for (std::size_t at = first; at < tasks_.size(); ++at) {
    const Status status = validate_task({static_cast<std::uint32_t>(at)});
    if (!status) return status;
    weights += tasks_[at].weight;
  }
  if (weights > std::numeric_limits<std::uint32_t>::max()) {
    return fail(ErrorCode::too_large,
                "The weights of tasks that are added together must add up to less than 2^32.");
  }
  const auto cycle = find_cycle(tasks_, first);
  if (!cycle.empty()) {
    return fail(ErrorCode::cycle,
                "Tasks need each other in a circle: " + describe_cycle(tasks_, cycle) + ".");
  }
  return Done{};
}

Status TaskGraph::validate_task(TaskId id) const {
  const TaskSpec& spec = task(id);
  if (!spec.name.empty() && names_.find(spec.name)->second != id) {
    return fail(ErrorCode::duplicate_id,
                "Two tasks are named " + title_of(spec, id) + "; give each its own name.");
  }
  if (spec.keeps_percent > 100) {
    return fail(ErrorCode::bad_input,
                "Task " + title_of(spec, id) + " cannot keep more than 100 percent of its weight.");
  }
  if (spec.attempts == std::uint32_t{0}) {
    return fail(ErrorCode::bad_input,
                "Task " + title_of(spec, id) + " must be allowed one attempt at least.");
  }
  if (spec.attempt_ms < 0) {
    return fail(ErrorCode::bad_input,
                "The time-out of task " + title_of(spec, id) + " must not be negative.");
  }
  if (spec.stage && spec.stage->value >= stages_.size()) {
    return fail(ErrorCode::bad_input, "Task " + title_of(spec, id) + " is in stage " +
                                          std::to_string(spec.stage->value) +
                                          ", which the graph does not have.");
  }
  for (const Dependency& on : spec.dependencies) {
    if (contains(on.task)) continue;
    return fail(ErrorCode::unknown_dependency, "Task " + title_of(spec, id) + " depends on task " +
                                                   std::to_string(on.task.value) +
                                                   ", which the graph does not have.");
  }
  return Done{};
}

}  // namespace savile
