#include "orchestrator/progress.hpp"

#include <algorithm>
#include <limits>

namespace savile {
namespace {

// A parent with more children than that shares with the first so many of them only: adding stays cheap.
constexpr std::size_t most_shared = 1'000;

// units * part / total, rounded down, for part <= total < 2^32, without overflow.
std::uint64_t portion(std::uint64_t units, std::uint64_t part, std::uint64_t total) {
  return units / total * part + units % total * part / total;
}

// Below 1 until it is known that nothing will be added.
double open_ratio(std::uint64_t done, std::uint64_t units) {
  if (units == 0) return 0;
  return static_cast<double>(std::min(done, units - 1)) / static_cast<double>(units);
}

}  // namespace

Progress::Progress(const std::vector<StageSpec>& stages) {
  stages_.reserve(stages.size());
  for (const StageSpec& spec : stages) {
    stages_.push_back({.shown = {.name = spec.name, .description = spec.description}});
  }
}

void Progress::add_first(const std::vector<TaskSpec>& tasks) { share(tasks, whole); }

void Progress::grow(const std::vector<TaskSpec>& tasks, TaskId parent) {
  Part& part = parts_[parent.value];
  const bool weightless = std::all_of(tasks.begin() + static_cast<std::ptrdiff_t>(parts_.size()), tasks.end(),
                                      [](const TaskSpec& task) { return task.weight == 0; });
  std::vector<TaskId>& children = children_[parent];
  std::uint64_t given = weightless ? 0 : take_from_siblings(tasks, children);
  if (!weightless && given == 0) {
    given = part.units - std::max(part.done, portion(part.units, tasks[parent.value].keeps_percent, 100));
    part.units -= given;
    if (StagePart* stage = touch(part.stage)) stage->units -= given;
  }
  for (auto at = static_cast<std::uint32_t>(parts_.size()); at < tasks.size(); ++at) {
    if (children.size() == most_shared) break;
    children.push_back({at});
  }
  share(tasks, given);
}

// So that one by one is the same as all at once: a child that has done nothing yet gives so much of
// its units that all are left with the same for their weight. What they give, in all.
std::uint64_t Progress::take_from_siblings(const std::vector<TaskSpec>& tasks,
                                           const std::vector<TaskId>& siblings) {
  std::uint64_t old_weight = 0, new_weight = 0, given = 0;
  for (const TaskId id : siblings) {
    if (parts_[id.value].done == 0) old_weight += tasks[id.value].weight;
  }
  for (std::size_t at = parts_.size(); at < tasks.size(); ++at) new_weight += tasks[at].weight;
  // As weights that are added together must, these stay below 2^32 (see `portion`).
  if (old_weight == 0 || old_weight + new_weight > std::numeric_limits<std::uint32_t>::max()) return 0;
  for (const TaskId id : siblings) {
    Part& part = parts_[id.value];
    if (part.done > 0) continue;
    const std::uint64_t kept = portion(part.units, old_weight, old_weight + new_weight);
    given += part.units - kept;
    if (StagePart* stage = touch(part.stage)) stage->units -= part.units - kept;
    part.units = kept;
  }
  return given;
}

// Cuts where the running sum of weights falls, so that the pieces add up to `units` exactly.
void Progress::share(const std::vector<TaskSpec>& tasks, std::uint64_t units) {
  std::uint64_t total = 0;
  for (std::size_t at = parts_.size(); at < tasks.size(); ++at) total += tasks[at].weight;
  std::uint64_t sum = 0;
  std::uint64_t cut = 0;
  // As `portion`, whose two divisions by the total are made once.
  const std::uint64_t each = total == 0 ? 0 : units / total, left = total == 0 ? 0 : units % total;
  for (std::size_t at = parts_.size(); at < tasks.size(); ++at) {
    sum += tasks[at].weight;
    const std::uint64_t next = total == 0 ? 0 : each * sum + left * sum / total;
    const Part part{.units = next - cut, .stage = tasks[at].stage};
    cut = next;
    if (StagePart* stage = touch(part.stage)) {
      stage->units += part.units;
      stage->used = true;
      ++stage->open;
    }
    parts_.push_back(part);
  }
}

void Progress::started(TaskId task) {
  if (StagePart* stage = touch(parts_[task.value].stage)) stage->begun = true;
}

void Progress::advanced(TaskId task, double ratio) {
  if (!(ratio >= 0 && ratio <= 1)) return;
  Part& part = parts_[task.value];
  const auto done = static_cast<std::uint64_t>(static_cast<double>(part.units) * ratio);
  if (done <= part.done) return;
  done_ += done - part.done;
  if (StagePart* stage = touch(part.stage)) stage->done += done - part.done;
  part.done = done;
}

void Progress::ended(TaskId task, bool well) {
  Part& part = parts_[task.value];
  const std::uint64_t rest = part.units - part.done;
  part.done = part.units;
  if (!stopped_) done_ += rest;
  if (StagePart* stage = touch(part.stage)) {
    stage->begun = true;
    --stage->open;
    if (well) stage->done += rest;
    if (!well) stage->flawed = true;
  }
}

void Progress::stop() { stopped_ = true; }

void Progress::finish() {
  finished_ = true;
  for (std::size_t at = 0; at < stages_.size(); ++at) {
    if (!stages_[at].used) touch(StageId{static_cast<std::uint32_t>(at)});
  }
}

double Progress::ratio() const { return finished_ ? 1 : open_ratio(done_, whole); }

Progress::Changes Progress::take_changes() {
  Changes changes;
  if (touched_.size() > 1) std::sort(touched_.begin(), touched_.end());
  for (const StageId id : touched_) {
    StagePart& stage = stages_[id.value];
    stage.touched = false;
    const StageStatus status = status_of(stage);
    // A stage that grows has done less of itself than before; what was shown stays.
    const double now = status == StageStatus::done ? 1 : open_ratio(stage.done, stage.units);
    const double ratio = std::max(stage.shown.ratio, now);
    if (status == stage.shown.status && ratio <= stage.shown.ratio) continue;
    stage.shown.status = status;
    stage.shown.ratio = ratio;
    changes.stages.push_back(id);
  }
  touched_.clear();
  if (ratio() > shown_ratio_) changes.ratio = shown_ratio_ = ratio();
  return changes;
}

Progress::StagePart* Progress::touch(std::optional<StageId> id) {
  if (!id) return nullptr;
  StagePart& stage = stages_[id->value];
  if (!stage.touched) touched_.push_back(*id);
  stage.touched = true;
  return &stage;
}

StageStatus Progress::status_of(const StagePart& stage) const {
  if (!stage.used) return finished_ ? StageStatus::done : StageStatus::pending;
  if (stage.open == 0) return stage.flawed ? StageStatus::failed : StageStatus::done;
  return stage.begun ? StageStatus::running : StageStatus::pending;
}

std::string_view name_of(StageStatus status) {
  switch (status) {
    case StageStatus::pending: return "pending";
    case StageStatus::running: return "running";
    case StageStatus::done: return "done";
    case StageStatus::failed: return "failed";
  }
  return "pending";
}

}  // namespace savile
