#include "orchestrator/recovery.hpp"

#include <algorithm>
#include <utility>

#include "orchestrator/jitter.hpp"

namespace savile {

Recovery::Recovery(const Policy& policy, Seed seed)
    : rule_(policy.retry),
      table_(policy.recovery),
      budget_(policy.retry_budget, policy.concurrency.size()),
      seed_(seed) {}

void Recovery::started(TaskId task, const TaskSpec& spec, Attempt attempt, Via via) {
  const auto found = troubles_.find(task);
  const bool new_way = found != troubles_.end() && via.kind == ViaKind::way && found->second.origin != via;
  if (attempt.value == 1 || new_way) budget_.first_attempt(way_of(spec, via).kind);
}

Remedy Recovery::after(const Failure& failure, const TaskSpec& spec, Instant now) {
  Trouble& trouble = troubles_[failure.task];
  trouble.partial = trouble.partial || failure.partial;
  if (failure.via.kind == ViaKind::way) {
    if (failure.via != trouble.origin) trouble.failures = trouble.protocol_retries = 0;
    trouble.origin = failure.via;
    if (failure.may_retry) ++trouble.failures;
    trouble.error = failure.error;
    trouble.chain = table_.chain(failure.error.code, failure.error.error_class);
    trouble.next = 0;
  }
  while (trouble.next < trouble.chain.size()) {
    const StrategyId id = trouble.chain[trouble.next++];
    switch (table_.at(id).kind) {
      case StrategyKind::retry:
        if (const auto until = retry_time(trouble, failure, spec, now)) return Retry{trouble.origin, *until};
        break;
      case StrategyKind::rerun:
        if (failure.may_retry && trouble.losses < spec.max_losses) {
          ++trouble.losses;
          return Rerun{trouble.origin};
        }
        break;
      case StrategyKind::fallback:
        if (trouble.origin.index < spec.fallbacks.size()) return Go{{ViaKind::way, trouble.origin.index + 1}};
        break;
      case StrategyKind::partial:
        if (trouble.partial) return EndInPart{};
        break;
      case StrategyKind::custom:
        if (std::find(trouble.tried.begin(), trouble.tried.end(), id) != trouble.tried.end()) break;
        trouble.tried.push_back(id);
        return Go{{ViaKind::strategy, id.value}};
    }
  }
  return EndFailed{std::move(trouble.error)};
}

// Nothing where no retry is due; the error then says when one would have been, if that was why.
std::optional<Instant> Recovery::retry_time(Trouble& trouble, const Failure& failure, const TaskSpec& spec,
                                            Instant now) {
  if (trouble.failures >= spec.attempts.value_or(rule_.attempts)) return std::nullopt;
  if (!failure.may_retry && !trouble.error.retry_at) return std::nullopt;
  const bool protocol = trouble.error.error_class == ErrorClass::protocol;
  if (protocol && trouble.protocol_retries > 0) return std::nullopt;
  const std::uint64_t bits = draw(seed_, failure.task, failure.attempt);
  const auto asked = trouble.error.retry_after_ms;
  Instant until = now + backoff_ms(rule_, std::max(trouble.failures, 1U), asked, bits);
  if (!failure.may_retry) until = std::max(until, *trouble.error.retry_at);
  const bool too_long = asked && *asked > rule_.longest_wait_ms;
  if (too_long || (failure.deadline && until >= *failure.deadline)) {
    trouble.error.retry_at = until;
    return std::nullopt;
  }
  if (!budget_.take(way_of(spec, trouble.origin).kind)) return std::nullopt;
  if (protocol) ++trouble.protocol_retries;
  if (!failure.may_retry)
    ++trouble.failures;  // a refused start that is waited for counts, too: no end otherwise
  return until;
}

std::optional<Instant> Recovery::after_cooling(TaskId task, Attempt attempt, Instant until, Instant now,
                                               std::optional<Instant> deadline) const {
  const std::int64_t wait = until.ms - now.ms;
  if (wait > rule_.longest_wait_ms) return std::nullopt;
  const Instant at = until + draw_between(0, wait / 10, draw(seed_, task, attempt));
  if (deadline && at >= *deadline) return std::nullopt;
  return at;
}

Instant Recovery::after_sleep(TaskId task, Attempt attempt, Instant now) const {
  return now + draw_between(0, rule_.base_ms, draw(seed_, task, attempt));
}

}  // namespace savile
