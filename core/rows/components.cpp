#include "rows/components.hpp"

#include <limits>
#include <optional>
#include <utility>

namespace savile {
namespace {

constexpr std::int64_t any = std::numeric_limits<std::uint32_t>::max();

double cell_of(const std::optional<Instant>& at) { return at ? double(at->ms) : -1; }

std::optional<Instant> time_of(double cell) {
  const auto ms = whole_number(cell, 0, latest_ms);
  if (!ms) return std::nullopt;
  return Instant{*ms};
}

}  // namespace

std::uint32_t Components::run_open(std::span<const double> cells, double now, double seed) {
  out_.clear();
  auto run = std::make_unique<OrchestratorRows>(breakers_, codes_);
  if (!run->open(cells, now, seed, out_)) return 0;
  runs_.emplace(next_run_, std::move(run));
  return next_run_++;
}

void Components::run_step(std::uint32_t run, std::span<const double> cells, double now) {
  out_.clear();
  const auto found = runs_.find(run);
  if (found == runs_.end()) {
    OrchestratorRows(breakers_, codes_).step(cells, now, out_);  // says that it is closed
  } else {
    found->second->step(cells, now, out_);
  }
}

double Components::run_next(std::uint32_t run) const {
  const auto found = runs_.find(run);
  return found == runs_.end() ? -1 : cell_of(found->second->next());
}

bool Components::run_eta(std::uint32_t run) {
  out_.clear();
  const auto found = runs_.find(run);
  if (found == runs_.end()) return false;
  const auto eta = found->second->eta();
  if (eta) out_ = {double(eta->low_ms), double(eta->high_ms)};
  return eta.has_value();
}

bool Components::run_counters(std::uint32_t run) {
  out_.clear();
  const auto found = runs_.find(run);
  if (found == runs_.end()) return false;
  const Counters& counters = found->second->counters();
  out_ = {double(counters.late), double(counters.duplicate), double(counters.unknown),
          double(counters.after_finish), double(counters.refused)};
  return true;
}

double Components::breaker_add(std::span<const double> cells) {
  RowReader in(cells);
  BreakerPolicy policy;
  policy.window_calls = in.count(static_cast<std::uint32_t>(any));
  policy.window_ms = in.whole(0, latest_ms);
  policy.least_calls = in.count(static_cast<std::uint32_t>(any));
  policy.failure_percent = in.count(static_cast<std::uint32_t>(any));
  policy.slow_percent = in.count(static_cast<std::uint32_t>(any));
  policy.slow_ms = in.whole(0, latest_ms);
  policy.open_ms = in.whole(0, latest_ms);
  policy.longest_open_ms = in.whole(0, latest_ms);
  policy.lease_ms = in.whole(0, latest_ms);
  policy.successes_to_close = in.count(static_cast<std::uint32_t>(any));
  if (!in.ok() || !check_breaker_policy(policy)) return -1;
  return breakers_.add(policy).value;
}

bool Components::breaker_acquire(std::uint32_t breaker, double now) {
  out_.clear();
  CircuitBreaker* found = breakers_.find({breaker});
  const auto time = time_of(now);
  if (found == nullptr || !time) return false;
  const Permit permit = found->acquire(*time);
  out_ = {double(permit.permission), double(permit.ticket.value), cell_of(permit.retry_at)};
  return true;
}

bool Components::breaker_record(std::uint32_t breaker, double ticket, std::uint32_t outcome, double took_ms,
                                double now) {
  CircuitBreaker* found = breakers_.find({breaker});
  const auto time = time_of(now);
  const auto number = whole_number(ticket, 0, latest_ms), took = whole_number(took_ms, 0, latest_ms);
  if (found == nullptr || !time || !number || !took || outcome > 2) return false;
  found->record({static_cast<std::uint64_t>(*number)}, static_cast<CallOutcome>(outcome), *took, *time);
  return true;
}

bool Components::breaker_cool_down(std::uint32_t breaker, double until, double now) {
  CircuitBreaker* found = breakers_.find({breaker});
  const auto time = time_of(now), end = time_of(until);
  if (found == nullptr || !time || !end) return false;
  found->cool_down(*end, *time);
  return true;
}

bool Components::breaker_state(std::uint32_t breaker, double now) {
  out_.clear();
  CircuitBreaker* found = breakers_.find({breaker});
  const auto time = time_of(now);
  if (found == nullptr || !time) return false;
  out_ = {double(found->state(*time)), cell_of(found->retry_at(*time)), double(found->present().value)};
  return true;
}

std::uint32_t Components::tracker_open(std::span<const double> cells) {
  RowReader in(cells);
  std::vector<std::uint32_t> weights;
  while (!in.at_end() && in.ok()) weights.push_back(in.count(static_cast<std::uint32_t>(any)));
  if (!in.ok() || weights.empty()) return 0;
  trackers_.emplace(next_tracker_, ProgressTracker(std::move(weights)));
  return next_tracker_++;
}

bool Components::tracker_tell(std::uint32_t tracker, std::uint32_t stage, std::uint32_t what, double ratio,
                              double now) {
  out_.clear();
  const auto found = trackers_.find(tracker);
  const auto time = time_of(now);
  if (found == trackers_.end() || !time) return false;
  ProgressTracker& progress = found->second;
  const bool changed = what == 0   ? progress.begin(stage, *time)
                       : what == 1 ? progress.advance(stage, ratio, *time)
                                   : progress.end(stage, what == 2, *time);
  if (changed) out_ = {progress.ratio(), double(progress.status(stage)), progress.stage_ratio(stage)};
  return changed;
}

bool Components::tracker_eta(std::uint32_t tracker, double now) {
  out_.clear();
  const auto found = trackers_.find(tracker);
  const auto time = time_of(now);
  if (found == trackers_.end() || !time) return false;
  const auto eta = found->second.eta(*time);
  if (eta) out_ = {double(eta->low_ms), double(eta->high_ms)};
  return eta.has_value();
}

}  // namespace savile
