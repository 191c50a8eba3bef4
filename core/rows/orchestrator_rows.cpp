#include "rows/orchestrator_rows.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "orchestrator/cycle.hpp"
#include "rows/row_kinds.hpp"
#include "rows/task_row.hpp"

namespace savile {
namespace {

constexpr std::uint32_t any = std::numeric_limits<std::uint32_t>::max();

template <class... Cells>
void put(std::vector<double>& out, RowOut kind, Cells... cells) {
  out.push_back(static_cast<double>(kind));
  (out.push_back(static_cast<double>(cells)), ...);
}

void refuse(std::vector<double>& out, ErrorCode code, std::size_t cell, const std::vector<TaskId>& ids = {}) {
  put(out, RowOut::refused, code, cell, ids.size());
  for (const TaskId id : ids) out.push_back(id.value);
}

Policy read_policy(RowReader& in) {
  Policy policy;
  policy.ageing_ms = in.whole(0, latest_ms);
  policy.slept_ms = in.whole(1, latest_ms);
  if (const auto deadline = in.maybe(latest_ms)) policy.deadline = Instant{*deadline};
  policy.retry.attempts = static_cast<std::uint32_t>(in.whole(1, any));
  policy.retry.base_ms = in.whole(0, latest_ms);
  policy.retry.cap_ms = in.whole(0, latest_ms);
  policy.retry.floor_ms = in.whole(0, latest_ms);
  policy.retry.longest_wait_ms = in.whole(0, latest_ms);
  policy.retry_budget.percent = in.count(any);
  policy.retry_budget.least = in.count(any);
  policy.concurrency.clear();
  for (std::uint32_t left = in.count(255); left > 0 && in.ok(); --left) {
    policy.concurrency.push_back(static_cast<std::uint32_t>(in.whole(1, any)));
  }
  return policy;
}

// A pattern and a strategy for it: one that is built in, or the caller's next own.
bool read_strategy(RowReader& in, const ErrorCodes& codes, RecoveryTable& table, std::uint32_t& own) {
  const std::string pattern(codes.at(in.count(any)));
  const auto kind = static_cast<StrategyKind>(in.whole(0, static_cast<std::int64_t>(StrategyKind::custom)));
  if (!in.ok()) return false;
  if (kind != StrategyKind::custom) return table.use(pattern, name_of(kind)).ok();
  const auto added = table.add({"own " + std::to_string(own++), kind});
  return added.ok() && table.use(pattern, added.value()).ok();
}

TaskId read_id(RowReader& in) { return {in.count(any)}; }
Attempt read_attempt(RowReader& in) { return {in.count(any)}; }

}  // namespace

bool OrchestratorRows::open(std::span<const double> cells, double now, double seed,
                            std::vector<double>& out) {
  const auto time = whole_number(now, 0, latest_ms);
  const auto chance = whole_number(seed, 0, latest_ms);
  if (!time || !chance) {
    refuse(out, time ? ErrorCode::bad_input : ErrorCode::bad_time, 0);
    return false;
  }
  RowReader in(cells);
  Policy policy;
  TaskGraph graph;
  built_in_ = 0;
  while (policy.recovery.contains({built_in_})) ++built_in_;
  graph.reserve(std::min(cells.size() / shortest_task_row, TaskGraph::max_tasks));
  std::vector<Input> first;  // what is to be said before anything starts
  std::uint32_t own = 0;
  bool policed = false;
  while (!in.at_end() && in.ok()) {
    const std::size_t row = in.at();
    switch (static_cast<RowIn>(in.whole(0, last_row_in))) {
      case RowIn::policy:
        policy = read_policy(in);
        policed = true;
        break;
      case RowIn::stages:
        for (std::uint32_t left = in.count(10'000); left > 0; --left) graph.add_stage({});
        break;
      case RowIn::strategy:
        if (read_strategy(in, *codes_, policy.recovery, own)) break;
        refuse(out, ErrorCode::bad_input, row);
        return false;
      case RowIn::task: graph.add(read_task(in)); break;
      case RowIn::cancel_task: first.emplace_back(TaskCancelled{read_id(in)}); break;
      case RowIn::cancel: first.emplace_back(CancelRequested{}); break;
      default: refuse(out, ErrorCode::bad_input, row); return false;
    }
  }
  if (!in.ok() || !policed) {
    refuse(out, ErrorCode::bad_input, in.at());
    return false;
  }
  auto run = Orchestrator::create(std::move(graph), std::move(policy),
                                  Seed{static_cast<std::uint64_t>(*chance)}, breakers_);
  if (!run) {
    const bool circle = run.error().code == ErrorCode::cycle;
    refuse(out, run.error().code, 0, circle ? find_cycle(graph.tasks(), 0) : std::vector<TaskId>{});
    return false;
  }
  run_ = std::make_unique<Orchestrator>(std::move(run).value());
  if (!run_->start({*time})) return false;  // the first time is never refused
  for (const Input& input : first) {
    if (!run_->handle(input, {*time})) return false;  // nor is any wish to cancel
  }
  drain(out);
  return true;
}

void OrchestratorRows::step(std::span<const double> cells, double now, std::vector<double>& out) {
  const auto time = whole_number(now, 0, latest_ms);
  if (run_ == nullptr) return refuse(out, ErrorCode::run_closed, 0);
  if (!time) return refuse(out, ErrorCode::bad_time, 0);
  if (Status told = run_->handle(DeadlineReached{}, {*time}); !told) return refuse(out, told.error().code, 0);
  RowReader in(cells);
  while (!in.at_end()) {
    const std::size_t row = in.at();
    const auto input = read_input(in);
    if (!input) {
      drain(out);
      return refuse(out, ErrorCode::bad_input, in.at());
    }
    const std::size_t tasks = run_->size();
    if (const Status taken = run_->handle(*input, {*time}); !taken) {
      drain(out);
      return refuse(out, taken.error().code, row);
    }
    const auto* added = std::get_if<TasksAdded>(&*input);
    if (added != nullptr && run_->size() != tasks + added->tasks.size()) {
      drain(out);
      return refuse(out, ErrorCode::run_closed, row);
    }
  }
  drain(out);
}

std::optional<Instant> OrchestratorRows::next() const {
  return run_ == nullptr ? std::nullopt : run_->next_deadline();
}

std::optional<Eta> OrchestratorRows::eta() { return run_ == nullptr ? std::nullopt : run_->eta(); }

std::optional<Input> OrchestratorRows::read_input(RowReader& in) {
  const auto kind = static_cast<RowIn>(in.whole(0, last_row_in));
  const auto all_read = [&in](auto input) {
    return in.ok() ? std::optional<Input>(std::in_place, std::move(input)) : std::nullopt;
  };
  if (!in.ok()) return std::nullopt;
  switch (kind) {
    case RowIn::added: return all_read(read_added(in));
    case RowIn::failed: return all_read(read_failed(in));
    case RowIn::cancel: return CancelRequested{};
    case RowIn::cancel_task: return all_read(TaskCancelled{read_id(in)});
    case RowIn::policy:
    case RowIn::stages:
    case RowIn::strategy:
    case RowIn::task: return std::nullopt;  // at `open` only
    default: break;
  }
  const TaskId task = read_id(in);
  const Attempt attempt = read_attempt(in);
  switch (kind) {
    case RowIn::succeeded: return all_read(TaskSucceeded{task, attempt, in.whole(0, 1) == 1});
    case RowIn::responded: return all_read(TaskResponded{task, attempt});
    case RowIn::kept: return all_read(TaskKept{task, attempt});
    case RowIn::advanced: return all_read(TaskProgressed{task, attempt, in.number()});
    default: return all_read(WorkerLost{task, attempt});
  }
}

TasksAdded OrchestratorRows::read_added(RowReader& in) {
  TasksAdded added{read_id(in), read_attempt(in), {}};
  for (std::uint32_t left = in.count(TaskGraph::max_tasks); left > 0 && in.ok(); --left) {
    added.tasks.push_back(read_task(in));
  }
  return added;
}

TaskFailed OrchestratorRows::read_failed(RowReader& in) {
  TaskFailed failed{read_id(in), read_attempt(in), {}};
  failed.error.error_class = static_cast<ErrorClass>(in.whole(0, 4));
  failed.error.code = codes_->at(in.count(any));
  failed.error.retry_after_ms = in.maybe(latest_ms);
  failed.partial = in.whole(0, 1) == 1;
  return failed;
}

void OrchestratorRows::drain(std::vector<double>& out) {
  while (const auto action = run_->poll_action()) {
    if (const auto* start = std::get_if<StartTask>(&*action)) {
      put(out, RowOut::start, start->task.value, start->attempt.value, start->via.kind,
          shown_index(start->via));
    } else if (const auto* abort = std::get_if<AbortTask>(&*action)) {
      put(out, RowOut::abort, abort->task.value, abort->attempt.value);
    } else if (const auto* finish = std::get_if<Finish>(&*action)) {
      put(out, RowOut::finish, finish->outcome);
    } else {
      write(std::get<EmitEvent>(*action).event, out);
    }
  }
}

void OrchestratorRows::write(const Event& event, std::vector<double>& out) {
  if (const auto* task = std::get_if<TaskChanged>(&event)) {
    const TaskStatus& status = *run_->status(task->task);
    const auto& error = status.error;  // without a message, it is the task's own: read_failed gives none
    put(out, RowOut::task, task->task.value, task->attempt.value, task->state, status.via.kind,
        shown_index(status.via),
        error && !error->message.empty() ? double(codes_->number_of(error->code)) : -1,
        error && error->cause ? double(error->cause->value) : -1,
        error && error->retry_at ? double(error->retry_at->ms) : -1);
  } else if (const auto* waits = std::get_if<TaskWaits>(&event)) {
    put(out, RowOut::waits, waits->task.value, waits->attempt.value, waits->until.ms);
  } else if (const auto* stage = std::get_if<StageChanged>(&event)) {
    put(out, RowOut::stage, stage->stage.value, stage->status, stage->ratio);
  } else {
    put(out, RowOut::progress, std::get<RunProgressed>(event).ratio);
  }
}

std::uint32_t OrchestratorRows::shown_index(Via via) const {
  return via.kind == ViaKind::strategy ? via.index - built_in_ : via.index;
}

}  // namespace savile
