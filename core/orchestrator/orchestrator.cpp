#include "orchestrator/orchestrator.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace savile {
namespace {

Status check_policy(const Policy& policy) {
  for (std::size_t kind = 0; kind < policy.concurrency.size(); ++kind) {
    if (policy.concurrency[kind] > 0) continue;
    return fail(ErrorCode::bad_input,
                "Kind " + std::to_string(kind) + " must be allowed one running task at least.");
  }
  if (policy.ageing_ms < 0) return fail(ErrorCode::bad_input, "The ageing must not be negative.");
  return Done{};
}

Status check_kinds(const std::vector<TaskSpec>& tasks, const Policy& policy) {
  for (const TaskSpec& task : tasks) {
    if (task.kind < policy.concurrency.size()) continue;
    return fail(ErrorCode::bad_input, "Task \"" + task.name + "\" is of kind " + std::to_string(task.kind) +
                                          ", which has no concurrency limit.");
  }
  return Done{};
}

}  // namespace

Result<Orchestrator> Orchestrator::create(TaskGraph graph, Policy policy, Seed seed) {
  for (const Status& status : {graph.validate(), check_policy(policy), check_kinds(graph.tasks(), policy)}) {
    if (!status) return status.error();
  }
  return Orchestrator(std::move(graph), std::move(policy), seed);
}

Orchestrator::Orchestrator(TaskGraph graph, Policy policy, Seed seed)
    : policy_(std::move(policy)), seed_(seed), execution_(std::move(graph), policy_) {}

Status Orchestrator::handle(const Input& input, Instant now) {
  if (finished_) {
    ++counters_.after_finish;
    return Done{};
  }
  if (started_ && now < now_) {
    ++counters_.refused;
    return fail(ErrorCode::bad_time, "Time went back from " + std::to_string(now_.ms) + " ms to " +
                                         std::to_string(now.ms) + " ms; give times of one monotonic clock.");
  }
  now_ = now;
  if (!started_) execution_.release_roots(now_);
  started_ = true;
  expire();
  Status status = std::visit([this](const auto& any) { return on(any); }, input);
  conclude();
  return status;
}

std::optional<Action> Orchestrator::poll_action() {
  auto& outbox = execution_.outbox();
  if (outbox.empty() && started_ && !finished_) {
    if (auto start = execution_.start_best(now_)) {
      execution_.emit_progress();
      return *start;
    }
  }
  if (outbox.empty()) return std::nullopt;
  Action action = std::move(outbox.front());
  outbox.pop_front();
  return action;
}

std::optional<Instant> Orchestrator::next_deadline() const {
  if (finished_) return std::nullopt;
  const auto earliest = execution_.earliest_deadline();
  if (!earliest) return policy_.deadline;
  return policy_.deadline ? std::min(*policy_.deadline, earliest->first) : earliest->first;
}

const TaskStatus* Orchestrator::status(TaskId task) const {
  return graph().contains(task) ? &execution_.status(task) : nullptr;
}

std::vector<Stage> Orchestrator::stages() const {
  std::vector<Stage> out;
  for (std::uint32_t at = 0; at < graph().stages().size(); ++at) out.push_back(stage({at}));
  return out;
}

Status Orchestrator::on(const TasksAdded& input) {
  if (!is_current(input.parent, input.attempt)) return Done{};
  Status status = check_kinds(input.tasks, policy_);
  if (status) status = execution_.grow(input.parent, input.tasks, now_);
  if (!status) ++counters_.refused;
  expire();  // a deadline that came with the new tasks may have passed already
  return status;
}

Status Orchestrator::on(const TaskSucceeded& input) {
  if (!is_current(input.task, input.attempt)) return Done{};
  execution_.apply(input.task, input.degraded ? Trigger::degraded : Trigger::succeeded, std::nullopt, now_);
  return Done{};
}

Status Orchestrator::on(const TaskFailed& input) {
  if (!is_current(input.task, input.attempt)) return Done{};
  TaskError error = input.error;
  error.cause.reset();  // only a skipped task has one
  execution_.apply(input.task, Trigger::failed, std::move(error), now_);
  return Done{};
}

Status Orchestrator::on(const TaskProgressed& input) {
  if (is_current(input.task, input.attempt)) execution_.advance(input.task, input.ratio);
  return Done{};
}

Status Orchestrator::on(const WorkerLost& input) {
  if (!is_current(input.task, input.attempt)) return Done{};
  const std::uint32_t allowed = graph().task(input.task).max_attempts;
  if (input.attempt.value < allowed) {
    execution_.apply(input.task, Trigger::worker_lost, std::nullopt, now_);
    return Done{};
  }
  const std::string times = allowed == 1 ? "once" : std::to_string(allowed) + " times";
  TaskError error{"worker_lost", "Its worker was lost " + times + "; it is not tried again.", {}};
  execution_.apply(input.task, Trigger::quarantined, std::move(error), now_);
  return Done{};
}

Status Orchestrator::on(const TaskCancelled& input) {
  if (!graph().contains(input.task)) {
    ++counters_.unknown;
    return Done{};
  }
  const bool changed = execution_.apply(input.task, Trigger::cancelled,
                                        TaskError{"cancelled", "Cancelled by its caller.", {}}, now_);
  if (!changed) ++counters_.late;
  return Done{};
}

Status Orchestrator::on(const CancelRequested&) {
  if (execution_.open() == 0) return Done{};
  execution_.end_all(Trigger::cancelled, {"cancelled", "The run was cancelled.", {}}, now_);
  stopped_ = RunOutcome::cancelled;
  return Done{};
}

Status Orchestrator::on(const DeadlineReached&) { return Done{}; }

bool Orchestrator::is_current(TaskId task, Attempt attempt) {
  const TaskStatus* current = status(task);
  if (current == nullptr || attempt.value == 0 || attempt > current->attempt) {
    ++counters_.unknown;
    return false;
  }
  if (attempt == current->attempt) {
    if (current->state == TaskState::running) return true;
    const bool answered = is_success(current->state) || current->state == TaskState::failed;
    ++(answered ? counters_.duplicate : counters_.late);
    return false;
  }
  ++counters_.late;
  return false;
}

// In the order of time: a task whose deadline came before the run's still told its dependents.
void Orchestrator::expire() {
  while (const auto due = execution_.earliest_deadline()) {
    const auto [at, task] = *due;
    if (at > now_ || (policy_.deadline && *policy_.deadline <= at)) break;
    const bool waited = execution_.status(task).state != TaskState::running;
    execution_.apply(task, Trigger::deadline_reached,
                     TaskError{"timed_out",
                               waited ? "Its deadline passed while it waited to start."
                                      : "Its deadline passed while it ran.",
                               {}},
                     now_);
  }
  if (policy_.deadline && *policy_.deadline <= now_ && execution_.open() > 0) {
    execution_.end_all(Trigger::deadline_reached, {"timed_out", "The deadline of the run passed.", {}}, now_);
    stopped_ = RunOutcome::timed_out;
  }
}

void Orchestrator::conclude() {
  const bool over = execution_.open() == 0;
  if (over && !stopped_) execution_.progress().finish();
  execution_.emit_progress();
  if (!over) return;
  execution_.outbox().push_back(Finish{stopped_.value_or(RunOutcome::completed)});
  finished_ = true;
}

}  // namespace savile
