// Tasks and their dependencies, before and while they run.
//
// Tasks are only ever added at the end, so a TaskId stays good. Building never fails: what is wrong
// (see `validate`) is said once, when the graph is used. Growing checks first and takes all or nothing.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "orchestrator/task_spec.hpp"

namespace savile {

class TaskGraph {
 public:
  static constexpr std::size_t max_tasks = 1'000'000;

  // Room for so many tasks in all, where it is known.
  void reserve(std::size_t tasks) { tasks_.reserve(tasks); }

  // Dependencies may name tasks that are added later. InBatch counts from the graph's first task.
  TaskId add(TaskSpec spec);
  StageId add_stage(StageSpec spec);
  void add_dependency(TaskId task, Dependency on);  // `task` must be in the graph

  // Adds all of `specs` or, if any is wrong, none; the id of the first, the others follow it.
  // `specs` may depend on each other (InBatch, or the id to come) and on any task that is there.
  Result<TaskId> append(std::vector<TaskSpec> specs);

  // duplicate_id      two tasks of one name
  // bad_input         keeps_percent above 100, attempts 0, a negative attempt_ms, an unknown stage
  // unknown_dependency
  // cycle             the message shows the way round: "a -> b -> a", where a needs b and b needs a
  // too_large         more than max_tasks, or weights (of one `append`, or of the start) that add up
  //                   to 2^32 or more
  [[nodiscard]] Status validate() const { return validate_from(0); }

  [[nodiscard]] std::size_t size() const { return tasks_.size(); }
  [[nodiscard]] bool contains(TaskId task) const { return task.value < tasks_.size(); }
  [[nodiscard]] const TaskSpec& task(TaskId task) const { return tasks_[task.value]; }
  [[nodiscard]] const std::vector<TaskSpec>& tasks() const { return tasks_; }
  [[nodiscard]] const std::vector<StageSpec>& stages() const { return stages_; }
  [[nodiscard]] std::optional<TaskId> find(std::string_view name) const;
  [[nodiscard]] std::string title(TaskId task) const { return title_of(tasks_[task.value], task); }

 private:
  void push(TaskSpec&& spec, std::size_t base);
  [[nodiscard]] Status validate_from(std::size_t first) const;
  [[nodiscard]] Status validate_task(TaskId task) const;

  std::vector<TaskSpec> tasks_;  // no dependency is `in_batch` in here
  std::vector<StageSpec> stages_;
  std::map<std::string, TaskId, std::less<>> names_;  // the first of each name
};

}  // namespace savile
