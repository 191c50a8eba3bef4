#include "orchestrator/execution.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace savile {
namespace {

TaskId id_at(std::size_t at) { return {static_cast<std::uint32_t>(at)}; }

// What an end of an attempt says of the far end.
CallOutcome outcome_of(Trigger trigger, const std::optional<TaskError>& error) {
  if (error) {
    const bool theirs =
        error->error_class == ErrorClass::transient || error->error_class == ErrorClass::protocol;
    return theirs ? CallOutcome::failure : CallOutcome::ignored;
  }
  const bool answered = trigger == Trigger::succeeded || trigger == Trigger::degraded;
  return answered ? CallOutcome::success : CallOutcome::ignored;
}

}  // namespace

Execution::Execution(TaskGraph graph, const Policy& policy, BreakerSet& breakers)
    : graph_(std::move(graph)),
      ready_(policy.concurrency, policy.ageing_ms),
      breakers_(&breakers),
      run_deadline_(policy.deadline),
      cool_down_ms_(policy.retry.base_ms),
      progress_(graph_.stages()),
      pace_(policy.concurrency.size()),
      places_(policy.concurrency) {
  progress_.add_first(graph_.tasks());
  link(0);
}

void Execution::release_roots(Instant now) { release(0, now); }

Status Execution::grow(TaskId parent, std::vector<TaskSpec> tasks, Instant now) {
  if (const auto limit = graph_.task(parent).deadline) {
    for (TaskSpec& task : tasks) task.deadline = std::min(task.deadline.value_or(*limit), *limit);
  }
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
        add_dependent(dependency, {id_at(at), on.kind});
      } else if (on.kind == DependencyKind::required && !is_success(dependency.status.state)) {
        ++records_[at].waits_for;  // for ever: no other end may let this task go before it is skipped
      }
    }
  }
}

void Execution::add_dependent(Record& dependency, Dependent dependent) {
  const auto place = static_cast<std::uint32_t>(dependents_.size());
  dependents_.push_back(dependent);
  if (dependency.first_dependent == none) {
    dependency.first_dependent = place;
  } else {
    dependents_[dependency.last_dependent].next = place;
  }
  dependency.last_dependent = place;
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
      apply(id, {Trigger::dependency_failed, skip_error(*missing)}, now);
    } else if (records_[at].waits_for == 0) {
      apply(id, {Trigger::dependencies_met}, now);
    }
  }
}

StartTask Execution::start(TaskId task, Ticket ticket, Instant now) {
  Record& record = records_[task.value];
  record.ticket = ticket;
  record.started_at = now;
  record.responded_at.reset();
  record.answered = false;
  record.said = 0;
  change(task, {Trigger::started}, now);
  return StartTask{task, record.status.attempt, record.status.via};
}

void Execution::advance(TaskId task, double ratio) {
  progress_.advanced(task, ratio);
  double& said = records_[task.value].said;
  if (ratio > said && ratio <= 1) said = ratio;
}

void Execution::respond(TaskId task, Instant now) {
  auto& at = records_[task.value].responded_at;
  if (!at) at = now;
}

bool Execution::apply(TaskId task, const Move& move, Instant now) {
  const bool changed = change(task, move, now);
  pass_on_ends(now);
  return changed;
}

void Execution::put_off(TaskId task, Instant until) {
  Record& record = records_[task.value];
  wakes_.remove(record.due, task);
  wakes_.add(until, task);
  record.due = until;
  record.slept = true;
  outbox_.push_back(EmitEvent{TaskWaits{task, record.status.attempt, until}});
}

void Execution::end_all(Trigger trigger, const TaskError& error, Instant now) {
  progress_.stop();
  for (std::size_t at = 0; at < graph_.size(); ++at) {
    if (!is_terminal(records_[at].status.state)) change(id_at(at), {trigger, error}, now);
  }
  ended_.clear();
}

std::optional<Instant> Execution::deadline_of(TaskId task) const {
  const auto own = graph_.task(task).deadline;
  if (!own) return run_deadline_;
  return run_deadline_ ? std::min(*own, *run_deadline_) : *own;
}

bool Execution::change(TaskId task, const Move& move, Instant now) {
  TaskStatus& current = records_[task.value].status;
  const auto next = next_state(current.state, move.trigger);
  if (!next) return false;
  leave(task, move, now);
  current.state = *next;
  if (move.error) current.error = *move.error;
  if (*next == TaskState::succeeded) current.error.reset();
  if (move.via) current.via = *move.via;
  enter(task, move, now);
  return true;
}

void Execution::leave(TaskId task, const Move& move, Instant now) {
  Record& record = records_[task.value];
  const std::uint8_t kind = way_of(graph_.task(task), record.status.via).kind;
  switch (record.status.state) {
    case TaskState::ready:
      if (move.trigger == Trigger::started) {
        ready_.take(task, kind);
      } else {
        ready_.remove(task, kind);
      }
      return;
    case TaskState::running: {
      ready_.release(kind);
      if (graph_.task(task).attempt_ms > 0) time_outs_.remove(record.due, task);
      tell_breaker(task, move, now);
      if (move.trigger == Trigger::succeeded) {
        const double weight =
            static_cast<double>(progress_.units(task)) / static_cast<double>(Progress::whole);
        pace_.add(kind, weight, now.ms - record.started_at.ms);
      }
      const bool unasked = move.trigger == Trigger::cancelled || move.trigger == Trigger::deadline_reached;
      if (unasked) abort(task);
      return;
    }
    case TaskState::backoff: wakes_.remove(record.due, task); return;
    default: return;
  }
}

void Execution::enter(TaskId task, const Move& move, Instant now) {
  Record& record = records_[task.value];
  TaskStatus& current = record.status;
  const TaskSpec& spec = graph_.task(task);
  switch (current.state) {
    case TaskState::ready: ready_.push(task, way_of(spec, current.via).kind, spec.priority, now); break;
    case TaskState::running:
      ++current.attempt.value;
      progress_.started(task);
      record.due = now + spec.attempt_ms;
      if (spec.attempt_ms > 0) time_outs_.add(record.due, task);
      break;
    case TaskState::backoff:
      record.due = move.until;
      record.slept = false;
      wakes_.add(move.until, task);
      break;
    default:
      if (!is_terminal(current.state)) break;
      --open_;
      if (spec.deadline) deadlines_.remove(*spec.deadline, task);
      progress_.ended(task, is_success(current.state));
      ended_.push_back(task);
  }
  outbox_.push_back(EmitEvent{TaskChanged{task, current.attempt, current.state}});
  if (current.state == TaskState::backoff)
    outbox_.push_back(EmitEvent{TaskWaits{task, current.attempt, move.until}});
}

// Whatever ends an attempt gives its probe back, so that none stays out for ever.
void Execution::tell_breaker(TaskId task, const Move& move, Instant now) {
  const Record& record = records_[task.value];
  const auto id = way_of(graph_.task(task), record.status.via).breaker;
  CircuitBreaker* breaker = id ? breakers_->find(*id) : nullptr;
  if (breaker == nullptr) return;
  const Instant answered = record.responded_at.value_or(now);
  breaker->record(record.ticket, outcome_of(move.trigger, move.error), answered.ms - record.started_at.ms,
                  now);
  if (!move.error) return;
  const bool limited = move.error->error_class == ErrorClass::rate_limited;
  const std::int64_t asked = move.error->retry_after_ms.value_or(-1);
  if (limited) breaker->cool_down(now + (asked >= 0 ? asked : cool_down_ms_), now);
  // A failure that opened it stays away for as long as it asked, if that is longer.
  if (!limited && asked > 0 && breaker->state(now) == BreakerState::open)
    breaker->cool_down(now + asked, now);
}

void Execution::pass_on_ends(Instant now) {
  while (!ended_.empty()) {
    const TaskId ended = ended_.front();
    ended_.pop_front();
    const bool well = is_success(status(ended).state);
    for (std::uint32_t at = records_[ended.value].first_dependent; at != none;) {
      const Dependent dependent = dependents_[at];
      at = dependent.next;
      Record& record = records_[dependent.task.value];
      --record.waits_for;
      if (dependent.kind == DependencyKind::required && !well) {
        change(dependent.task, {Trigger::dependency_failed, skip_error(ended)}, now);
      } else if (record.waits_for == 0) {
        change(dependent.task, {Trigger::dependencies_met}, now);
      }
    }
  }
}

// Names where it began, not the neighbour: in a long chain that is what helps.
TaskError Execution::skip_error(TaskId failed) const {
  const auto& error = status(failed).error;
  const TaskId cause = error && error->cause ? *error->cause : failed;
  const std::string name = graph_.title(cause);
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
