#include "watcher.hpp"

using namespace savile;

Watcher::Watcher(const Orchestrator& run, const Policy& policy)
    : run_(&run),
      policy_(policy),
      running_(policy.concurrency.size()),
      stage_ratios_(run.graph().stages().size()) {}

void Watcher::expect(bool holds, const char* promise, TaskId task) {
  if (holds) return;
  violations_.push_back("action " + std::to_string(actions_) + ", task " + std::to_string(task.value) + ": " +
                        promise);
}

Watcher::Seen& Watcher::seen(TaskId task) {
  if (seen_.size() <= task.value) seen_.resize(task.value + std::size_t{1});
  return seen_[task.value];
}

void Watcher::see(const Action& action, std::int64_t now) {
  ++actions_;
  expect(finishes_ == 0, "nothing comes after the finish");
  if (const auto* start = std::get_if<StartTask>(&action)) see_start(*start, now);
  if (const auto* abort = std::get_if<AbortTask>(&action)) see_abort(*abort);
  if (const auto* finish = std::get_if<Finish>(&action)) see_finish(*finish);
  if (const auto* emit = std::get_if<EmitEvent>(&action)) {
    if (const auto* task = std::get_if<TaskChanged>(&emit->event)) see_task(*task);
    if (const auto* waits = std::get_if<TaskWaits>(&emit->event)) see_waits(*waits);
    if (const auto* stage = std::get_if<StageChanged>(&emit->event)) see_stage(*stage);
    if (const auto* run = std::get_if<RunProgressed>(&emit->event)) see_ratio(run->ratio);
  }
}

bool Watcher::allowed(TaskId task) {
  for (const Dependency& on : run_->graph().task(task).dependencies) {
    const TaskState state = seen(on.task).state;
    if (!is_terminal(state)) return false;
    if (on.kind == DependencyKind::required && !is_success(state)) return false;
  }
  return true;
}

namespace {

// Every way as often as it may be tried, each loss that is forgiven, and one caller's own strategy.
std::uint32_t most_starts(const TaskSpec& spec, const Policy& policy) {
  const auto ways = static_cast<std::uint32_t>(spec.fallbacks.size()) + 1;
  return ways * spec.attempts.value_or(policy.retry.attempts) + spec.max_losses + 1;
}

}  // namespace

void Watcher::see_start(const StartTask& start, std::int64_t now) {
  const TaskSpec& spec = run_->graph().task(start.task);
  Seen& task = seen(start.task);
  expect(!ended_, "no task starts after the run was ended", start.task);
  expect(allowed(start.task), "a task starts only when its dependencies allow it", start.task);
  expect(task.state == TaskState::ready, "a task starts from ready", start.task);
  expect(now >= task.until, "no task starts before its wait is over", start.task);
  expect(start.attempt.value == ++task.attempts, "attempts count up by one", start.task);
  expect(start.attempt.value <= most_starts(spec, policy_), "no more attempts than allowed", start.task);
  ++task.starts;
  task.aborted = false;
  task.kind = way_of(spec, start.via).kind;
  expect(++running_[task.kind] <= policy_.concurrency[task.kind], "no more of a kind run than allowed",
         start.task);
}

void Watcher::see_waits(const TaskWaits& waits) {
  Seen& task = seen(waits.task);
  expect(task.state == TaskState::backoff, "only what is in backoff waits", waits.task);
  expect(waits.until.ms >= task.until, "a wait ends later than the one before", waits.task);
  task.until = waits.until.ms;
}

void Watcher::see_abort(const AbortTask& abort) {
  Seen& task = seen(abort.task);
  expect(task.state == TaskState::running, "only what runs is aborted", abort.task);
  expect(abort.attempt.value == task.attempts, "the abort is for the attempt that runs", abort.task);
  expect(!task.aborted, "a task is aborted once", abort.task);
  task.aborted = true;
}

void Watcher::see_task(const TaskChanged& changed) {
  Seen& task = seen(changed.task);
  const TaskState before = task.state;
  bool known = false;
  for (const auto& way : transitions) known = known || (way.from == before && way.to == changed.state);
  expect(known, "every change is in the table", changed.task);
  expect(changed.attempt.value == task.attempts, "a change names the latest attempt", changed.task);
  task.state = changed.state;
  if (before == TaskState::running) --running_[task.kind];
  if (!is_terminal(changed.state)) return;
  ++task.ends;
  const bool from_outside = changed.state == TaskState::cancelled || changed.state == TaskState::timed_out;
  const bool timed = run_->graph().task(changed.task).attempt_ms > 0;  // an attempt of it may be aborted, too
  expect(!from_outside || task.aborted || before != TaskState::running,
         "what runs is aborted by an end from outside", changed.task);
  expect(from_outside || timed || !task.aborted, "what answered is not aborted", changed.task);
  if (changed.state == TaskState::skipped) {
    bool because = false;
    for (const Dependency& on : run_->graph().task(changed.task).dependencies) {
      const TaskState state = seen(on.task).state;
      because = because || (on.kind == DependencyKind::required && is_terminal(state) && !is_success(state));
    }
    expect(because, "a task is skipped only for one that it needs", changed.task);
  }
}

void Watcher::see_stage(const StageChanged& changed) {
  double& last = stage_ratios_[changed.stage.value];
  expect(changed.ratio >= last && changed.ratio <= 1, "a stage's ratio never falls");
  expect(changed.status != StageStatus::done || changed.ratio == 1, "a stage that is done is at 1");
  last = changed.ratio;
}

void Watcher::see_ratio(double ratio) {
  expect(ratio > ratio_ && ratio <= 1, "the ratio only rises");
  ratio_ = ratio;
}

void Watcher::see_finish(const Finish& finish) {
  ++finishes_;
  const bool completed = finish.outcome == RunOutcome::completed;
  expect(completed == (ratio_ == 1), "the ratio is 1 where a run completed, and only there");
  expect(completed != ended_, "a run completes unless it was ended");
  for (std::uint32_t at = 0; at < run_->size(); ++at) check_end({at});
}

void Watcher::check_end(TaskId id) {
  const Seen& task = seen(id);
  const TaskStatus* status = run_->status(id);
  expect(task.ends == 1, "each task ends exactly once", id);
  expect(status->state == task.state, "the state that is asked for is the one that was told", id);
  expect(status->attempt.value == static_cast<std::uint32_t>(task.starts), "each start is an attempt", id);
  expect(status->error.has_value() || is_success(task.state), "what did not succeed has an error", id);
  expect(!status->error || task.state != TaskState::succeeded, "what succeeded has none", id);
  if (task.state != TaskState::skipped || !status->error) return;
  const auto cause = status->error->cause;
  expect(cause && seen(*cause).state != TaskState::skipped && !is_success(seen(*cause).state),
         "a skipped task names where it began", id);
}

void Watcher::run_was_ended() { ended_ = true; }

void Watcher::drained() {
  for (std::uint32_t at = 0; at < seen_.size(); ++at) {
    const Seen& task = seen_[at];
    if (task.state != TaskState::ready) continue;
    const std::uint8_t kind = way_of(run_->graph().task({at}), run_->status({at})->via).kind;
    expect(running_[kind] == policy_.concurrency[kind], "no place is free while a task is ready for it",
           {at});
  }
}

void Watcher::finished() {
  expect(finishes_ == 1, "a run finishes exactly once");
  for (const std::uint32_t count : running_) expect(count == 0, "nothing runs after the finish");
}
