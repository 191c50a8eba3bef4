#include "orchestrator/execution.hpp"

#include <string>
#include <utility>

namespace savile {
namespace {

TaskId id_at(std::size_t at) { return {static_cast<std::uint32_t>(at)}; }

}  // namespace

Execution::Execution(TaskGraph graph, const Policy& policy)
    : graph_(std::move(graph)), ready_(policy.concurrency, policy.ageing_ms), progress_(graph_.stages()) {
  progress_.add_first(graph_.tasks());
  link(0);
}

void Execution::release_roots(Instant now) { release(0, now); }

Status Execution::grow(TaskId parent, std::vector<TaskSpec> tasks, Instant now) {
  const auto first = graph_.append(std::move(tasks));
  if (!first) return first.error();
  progress_.grow(graph_.tasks(), parent);
  link(first.value().value);
  release(first.value().value, now);
  return Done{};
}

// All links are laid before any task moves, so that an end within the batch finds its dependents.
void Execution::link(std::size_t first) {
  records_.resize(graph_.size());
  open_ += graph_.size() - first;
  for (std::size_t at = first; at < graph_.size(); ++at) {
    const TaskSpec& spec = graph_.task(id_at(at));
    if (spec.deadline) deadlines_.add(*spec.deadline, id_at(at));
    for (const Dependency& on : spec.dependencies) {
      Record& dependency = records_[on.task.value];
      if (!is_terminal(dependency.status.state)) {
        ++records_[at].waits_for;
        dependency.dependents.push_back({id_at(at), on.kind});
      } else if (on.kind == DependencyKind::required && !is_success(dependency.status.state)) {
        ++records_[at].waits_for;  // for ever: no other end may let this task go before it is skipped
      }
    }
  }
}

void Execution::release(std::size_t first, Instant now) {
  for (std::size_t at = first; at < graph_.size(); ++at) {
    const TaskId id = id_at(at);
    std::optional<TaskId> missing;  // one that it needs and that ended badly before it was added
    for (const Dependency& on : graph_.task(id).dependencies) {
      const TaskState state = status(on.task).state;
      if (on.kind == DependencyKind::required && is_terminal(state) && !is_success(state)) {
        missing = on.task;
        break;
      }
    }
    if (missing) {
      apply(id, Trigger::dependency_failed, skip_error(*missing), now);
    } else if (records_[at].waits_for == 0) {
      apply(id, Trigger::dependencies_met, std::nullopt, now);
    }
  }
}

std::optional<StartTask> Execution::start_best(Instant now) {
  const auto task = ready_.best();
  if (!task) return std::nullopt;
  change(*task, Trigger::started, std::nullopt, now);
  return StartTask{*task, status(*task).attempt};
}

bool Execution::apply(TaskId task, Trigger trigger, std::optional<TaskError> error, Instant now) {
  const bool changed = change(task, trigger, std::move(error), now);
  pass_on_ends(now);
  return changed;
}

void Execution::end_all(Trigger trigger, const TaskError& error, Instant now) {
  progress_.stop();
  for (std::size_t at = 0; at < graph_.size(); ++at) {
    if (!is_terminal(records_[at].status.state)) change(id_at(at), trigger, error, now);
  }
  ended_.clear();
}

bool Execution::change(TaskId task, Trigger trigger, std::optional<TaskError> error, Instant now) {
  TaskStatus& current = records_[task.value].status;
  const auto next = next_state(current.state, trigger);
  if (!next) return false;
  const TaskSpec& spec = graph_.task(task);

  if (current.state == TaskState::ready) {
    if (*next == TaskState::running) ready_.take(task, spec.kind);
    if (*next != TaskState::running) ready_.remove(task, spec.kind);
  }
  if (current.state == TaskState::running) {
    ready_.release(spec.kind);
    const bool unasked = trigger == Trigger::cancelled || trigger == Trigger::deadline_reached;
    if (unasked) outbox_.push_back(AbortTask{task, current.attempt});
  }

  current.state = *next;
  current.error = std::move(error);
  if (*next == TaskState::ready) ready_.push(task, spec.kind, spec.priority, now);
  if (*next == TaskState::running) {
    ++current.attempt.value;
    progress_.started(task);
  }
  if (is_terminal(*next)) {
    --open_;
    if (spec.deadline) deadlines_.remove(*spec.deadline, task);
    progress_.ended(task, is_success(*next));
    ended_.push_back(task);
  }
  outbox_.push_back(EmitEvent{TaskChanged{task, current.attempt, *next}});
  return true;
}

void Execution::pass_on_ends(Instant now) {
  while (!ended_.empty()) {
    const TaskId ended = ended_.front();
    ended_.pop_front();
    const bool well = is_success(status(ended).state);
    for (const Dependent& dependent : std::exchange(records_[ended.value].dependents, {})) {
      Record& record = records_[dependent.task.value];
      --record.waits_for;
      if (dependent.kind == DependencyKind::required && !well) {
        change(dependent.task, Trigger::dependency_failed, skip_error(ended), now);
      } else if (record.waits_for == 0) {
        change(dependent.task, Trigger::dependencies_met, std::nullopt, now);
      }
    }
  }
}

// Names where it began, not the neighbour: in a long chain that is what helps.
TaskError Execution::skip_error(TaskId failed) const {
  const auto& error = status(failed).error;
  const TaskId cause = error && error->cause ? *error->cause : failed;
  const std::string name = "\"" + graph_.task(cause).name + "\"";
  switch (status(cause).state) {
    case TaskState::cancelled:
      return {"dependency_cancelled", "Not run, because " + name + " was cancelled.", cause};
    case TaskState::timed_out:
      return {"dependency_timed_out", "Not run, because " + name + " timed out.", cause};
    default: return {"dependency_failed", "Not run, because " + name + " failed.", cause};
  }
}

void Execution::emit_progress() {
  const auto changes = progress_.take_changes();
  for (const StageId id : changes.stages) {
    const Stage& stage = progress_.stage(id);
    outbox_.push_back(EmitEvent{StageChanged{id, stage.status, stage.ratio}});
  }
  if (changes.ratio) outbox_.push_back(EmitEvent{RunProgressed{*changes.ratio}});
}

}  // namespace savile
