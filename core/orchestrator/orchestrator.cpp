#include "orchestrator/orchestrator.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace savile {
namespace {

Error refuse(const char* what) { return fail(ErrorCode::bad_input, what); }

Status check_policy(const Policy& policy) {
  for (std::size_t kind = 0; kind < policy.concurrency.size(); ++kind) {
    if (policy.concurrency[kind] > 0) continue;
    return fail(ErrorCode::bad_input,
                "Kind " + std::to_string(kind) + " must be allowed one running task at least.");
  }
  if (policy.ageing_ms < 0) return refuse("The ageing must not be negative.");
  const RetryRule& retry = policy.retry;
  if (retry.attempts < 1) return refuse("A task must be allowed one attempt at least.");
  if (retry.floor_ms < 0 || retry.base_ms < 0 || retry.cap_ms < 0 || retry.longest_wait_ms < 0)
    return refuse("The times of a retry must not be negative.");
  if (policy.slept_ms < 1) return refuse("A device sleeps for one millisecond at least.");
  return Done{};
}

Status check_way(const TaskSpec& task, TaskId id, const Way& way, const Policy& policy,
                 const BreakerSet* breakers) {
  if (way.kind >= policy.concurrency.size()) {
    return fail(ErrorCode::bad_input, "Task " + title_of(task, id) + " is of kind " +
                                          std::to_string(way.kind) + ", which has no concurrency limit.");
  }
  if (way.breaker && (breakers == nullptr || !breakers->contains(*way.breaker))) {
    return fail(ErrorCode::bad_input, "Task " + title_of(task, id) + " has circuit breaker " +
                                          std::to_string(way.breaker->value) + ", which does not exist.");
  }
  return Done{};
}

// `first` is the id of the first of them.
Status check_ways(const std::vector<TaskSpec>& tasks, std::size_t first, const Policy& policy,
                  const BreakerSet* breakers) {
  for (std::size_t at = 0; at < tasks.size(); ++at) {
    const TaskId id{static_cast<std::uint32_t>(first + at)};
    if (Status own = check_way(tasks[at], id, {tasks[at].kind, tasks[at].breaker}, policy, breakers); !own)
      return own;
    for (const Way& way : tasks[at].fallbacks) {
      if (Status other = check_way(tasks[at], id, way, policy, breakers); !other) return other;
    }
  }
  return Done{};
}

}  // namespace

Result<Orchestrator> Orchestrator::create(TaskGraph&& graph, Policy policy, Seed seed, BreakerSet* breakers) {
  if (const Status status = graph.validate(); !status) return status.error();
  if (const Status status = check_policy(policy); !status) return status.error();
  if (const Status status = check_ways(graph.tasks(), 0, policy, breakers); !status) return status.error();
  auto own = breakers == nullptr ? std::make_unique<BreakerSet>() : nullptr;
  BreakerSet* used = breakers == nullptr ? own.get() : breakers;
  return Orchestrator(std::move(graph), std::move(policy), seed, used, std::move(own));
}

Orchestrator::Orchestrator(TaskGraph graph, Policy policy, Seed seed, BreakerSet* breakers,
                           std::unique_ptr<BreakerSet> own)
    : policy_(std::move(policy)),
      seed_(seed),
      own_breakers_(std::move(own)),
      breakers_(breakers),
      execution_(std::move(graph), policy_, *breakers_),
      recovery_(policy_, seed) {}

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
  const auto next = next_deadline();
  const bool due = next && *next <= now_;
  if (started_ && !due && std::holds_alternative<DeadlineReached>(input)) return Done{};
  if (!started_) execution_.release_roots(now_);
  started_ = true;
  if (due) expire();
  Status status = std::visit([this](const auto& any) { return on(any); }, input);
  conclude();
  return status;
}

std::optional<Action> Orchestrator::poll_action() {
  auto& outbox = execution_.outbox();
  // A start that a breaker refuses is a change, and comes out as one.
  while (outbox.empty() && started_ && !finished_) {
    const auto task = execution_.best();
    if (!task) return std::nullopt;
    const auto start = try_start(*task);
    conclude();
    if (start) return *start;
  }
  if (outbox.empty()) return std::nullopt;
  Action action = std::move(outbox.front());
  outbox.pop_front();
  return action;
}

std::optional<StartTask> Orchestrator::try_start(TaskId task) {
  const TaskSpec& spec = graph().task(task);
  const TaskStatus& current = execution_.status(task);
  const auto id = way_of(spec, current.via).breaker;
  CircuitBreaker* breaker = id ? breakers_->find(*id) : nullptr;
  Ticket ticket;
  if (breaker != nullptr) {
    const Permit permit = breaker->acquire(now_);
    if (permit.permission == Permission::cooling) {
      const auto until = recovery_.after_cooling(task, current.attempt, *permit.retry_at, now_,
                                                 execution_.deadline_of(task));
      if (until) {
        execution_.apply(task, {.trigger = Trigger::cooling, .until = *until}, now_);
      } else {
        TaskError error{"cool_down", "The far end asked to wait, for longer than there is time.", {}};
        error.retry_at = permit.retry_at;
        recover(task, std::move(error), false, false);
      }
      return std::nullopt;
    }
    if (permit.permission == Permission::refused) {
      TaskError error{"circuit_open", "It failed too often of late, and is left alone for a while.", {}};
      error.retry_at = permit.retry_at;
      recover(task, std::move(error), false, false);
      return std::nullopt;
    }
    ticket = permit.ticket;
  }
  const StartTask start = execution_.start(task, ticket, now_);
  recovery_.started(task, spec, start.attempt, start.via);
  return start;
}

std::optional<Instant> Orchestrator::next_deadline() const {
  if (finished_) return std::nullopt;
  std::optional<Instant> next = policy_.deadline;
  for (const DeadlineQueue* queue : {&execution_.deadlines(), &execution_.wakes(), &execution_.time_outs()}) {
    const auto earliest = queue->earliest();
    if (earliest && (!next || earliest->first < *next)) next = earliest->first;
  }
  return next;
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
  Status status = check_ways(input.tasks, size(), policy_, breakers_);
  if (status) status = execution_.grow(input.parent, input.tasks, now_);
  if (!status) ++counters_.refused;
  expire();  // a deadline that came with the new tasks may have passed already
  return status;
}

Status Orchestrator::on(const TaskSucceeded& input) {
  if (!is_current(input.task, input.attempt)) return Done{};
  execution_.mark_answered(input.task);
  const bool degraded = input.degraded || !execution_.status(input.task).via.is_own();
  end(input.task, {degraded ? Trigger::degraded : Trigger::succeeded});
  return Done{};
}

Status Orchestrator::on(const TaskFailed& input) {
  if (!is_current(input.task, input.attempt)) return Done{};
  execution_.mark_answered(input.task);
  TaskError error = input.error;
  error.cause.reset();  // only a skipped task has one
  error.retry_at.reset();
  recover(input.task, std::move(error), input.partial, true);
  return Done{};
}

Status Orchestrator::on(const TaskResponded& input) {
  if (is_current(input.task, input.attempt)) execution_.respond(input.task, now_);
  return Done{};
}

Status Orchestrator::on(const TaskKept& input) {
  if (is_current(input.task, input.attempt)) recovery_.kept(input.task);
  return Done{};
}

Status Orchestrator::on(const TaskProgressed& input) {
  if (!is_current(input.task, input.attempt)) return Done{};
  execution_.respond(input.task, now_);
  execution_.advance(input.task, input.ratio);
  return Done{};
}

Status Orchestrator::on(const WorkerLost& input) {
  if (!is_current(input.task, input.attempt)) return Done{};
  const std::uint32_t lost = graph().task(input.task).max_losses + 1;
  const std::string times = lost == 1 ? "once" : std::to_string(lost) + " times";
  TaskError error{"worker_lost", "Its worker was lost " + times + "; it is not tried again.", {}};
  error.error_class = ErrorClass::local;
  recover(input.task, std::move(error), false, true);
  return Done{};
}

Status Orchestrator::on(const TaskCancelled& input) {
  if (!graph().contains(input.task)) {
    ++counters_.unknown;
    return Done{};
  }
  if (is_terminal(execution_.status(input.task).state)) {
    ++counters_.late;
    return Done{};
  }
  end(input.task, {Trigger::cancelled, TaskError{"cancelled", "Cancelled by its caller.", {}}});
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
    ++(execution_.answered(task) ? counters_.duplicate : counters_.late);
    return false;
  }
  ++counters_.late;
  return false;
}

void Orchestrator::recover(TaskId task, TaskError error, bool partial, bool may_retry) {
  const TaskStatus& current = execution_.status(task);
  const Failure failure{
      task, current.attempt, current.via, error, partial, may_retry, execution_.deadline_of(task)};
  Remedy remedy = recovery_.after(failure, graph().task(task), now_);
  if (const auto* retry = std::get_if<Retry>(&remedy)) {
    execution_.apply(task, {Trigger::retried, std::move(error), retry->via, retry->until}, now_);
  } else if (const auto* rerun = std::get_if<Rerun>(&remedy)) {
    execution_.apply(task, {Trigger::worker_lost, std::move(error), rerun->via}, now_);
  } else if (const auto* go = std::get_if<Go>(&remedy)) {
    execution_.apply(task, {Trigger::recovering, std::move(error), go->via}, now_);
  } else if (auto* failed = std::get_if<EndFailed>(&remedy)) {
    end(task, {Trigger::failed, std::move(failed->error)});
  } else {
    end(task, {Trigger::degraded, std::move(error), Via{ViaKind::partial, 0}});
  }
}

void Orchestrator::end(TaskId task, const Move& move) {
  execution_.apply(task, move, now_);
  recovery_.ended(task);
}

// In the order of time: a task whose deadline came before the run's still told its dependents. Of
// what is due together, deadlines come first: nothing is woken only to be ended.
void Orchestrator::expire() {
  while (expire_earliest()) {}
  if (policy_.deadline && *policy_.deadline <= now_ && execution_.open() > 0) {
    execution_.end_all(Trigger::deadline_reached, {"timed_out", "The deadline of the run passed.", {}}, now_);
    stopped_ = RunOutcome::timed_out;
  }
}

bool Orchestrator::expire_earliest() {
  std::optional<DeadlineQueue::Entry> due;
  const DeadlineQueue* from = nullptr;
  for (const DeadlineQueue* queue : {&execution_.deadlines(), &execution_.time_outs(), &execution_.wakes()}) {
    const auto earliest = queue->earliest();
    if (!earliest || (due && due->first <= earliest->first)) continue;
    due = earliest;
    from = queue;
  }
  if (!due || due->first > now_ || (policy_.deadline && *policy_.deadline <= due->first)) return false;
  const auto [at, task] = *due;
  if (from == &execution_.wakes()) {
    wake(task, at);
  } else if (from == &execution_.time_outs()) {
    TaskError error{"attempt_timed_out", "It did not answer within the time of an attempt.", {}};
    error.error_class = ErrorClass::transient;
    execution_.abort(task);
    recover(task, std::move(error), false, true);
  } else {
    const bool ran = execution_.status(task).state == TaskState::running;
    const char* message =
        ran ? "Its deadline passed while it ran." : "Its deadline passed while it waited to start.";
    end(task, {Trigger::deadline_reached, TaskError{"timed_out", message, {}}});
  }
  return true;
}

// After a sleep everything is due at once; each is put off once, by a time of its own.
void Orchestrator::wake(TaskId task, Instant at) {
  if (now_.ms - at.ms >= policy_.slept_ms && !execution_.slept(task)) {
    execution_.put_off(task, recovery_.after_sleep(task, execution_.status(task).attempt, now_));
  } else {
    execution_.apply(task, {Trigger::backoff_over}, now_);
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
