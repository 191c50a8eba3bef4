// Keeps calls away from something that fails, and finds out when it works again.
//
//             too many failed or slow                  its time is over
//   closed ─────────────────────────────▶ open ─────────────────────────────▶ half-open
//      ▲                                   ▲  a probe failed, or never answered  │  │
//      │                                   └─────────────────────────────────────┘  │
//      └─────────────────────────────────────────────── probes in a row succeeded ──┘
//
// Before a call: `acquire`, which may refuse. After it: `record` with the ticket that was given. In
// half-open one call at a time is let through, on a lease: one that never answers counts as failed
// when the lease is over, so that nothing wedges. A record with a ticket of an earlier time (the
// breaker opened or closed meanwhile, the lease is over) is ignored.
//
// A far end that asks to wait (429) sets a cool-down: calls are refused until then, whatever the
// state, and none of it counts as failure. Where it is open for longer than that, it is open.
//
// Times are the caller's monotonic clock; one that goes back counts as standing still.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/instant.hpp"
#include "orchestrator/breaker_policy.hpp"
#include "orchestrator/call_window.hpp"

namespace savile {

enum class BreakerState : std::uint8_t { closed, open, half_open };
[[nodiscard]] std::string_view name_of(BreakerState state);

enum class CallOutcome : std::uint8_t {
  success,
  failure,
  ignored,  // says nothing of the far end: cancelled, or the caller's own fault (400, 401 …)
};

// Which time of the breaker a call belongs to. 0 is none.
struct Ticket {
  std::uint64_t value = 0;
  constexpr auto operator<=>(const Ticket&) const = default;
};

enum class Permission : std::uint8_t {
  allowed,
  cooling,  // the far end asked to wait, until `retry_at`
  refused,  // open, or another probe is under way: use something else; not before `retry_at`
};

struct Permit {
  Permission permission = Permission::allowed;
  Ticket ticket;
  std::optional<Instant> retry_at = {};
};

class CircuitBreaker {
 public:
  // `policy` is one that check_breaker_policy takes.
  explicit CircuitBreaker(const BreakerPolicy& policy = {});

  [[nodiscard]] Permit acquire(Instant now);

  // `took_ms` until the first byte; negative counts as 0.
  void record(Ticket ticket, CallOutcome outcome, std::int64_t took_ms, Instant now);

  // The far end asked for no call before `until`. An earlier wish never shortens a later one.
  void cool_down(Instant until, Instant now);

  // The plain view: ask, call, say what came of it. `is_open` is false where the call may go; in
  // half-open it then stands for the one probe, so ask only if you mean to call.
  [[nodiscard]] bool is_open(Instant now) { return acquire(now).permission != Permission::allowed; }
  void record_success(Instant now) { record(current_, CallOutcome::success, 0, now); }
  void record_failure(Instant now) { record(current_, CallOutcome::failure, 0, now); }

  // The ticket of the calls of now, or of the probe that is under way.
  [[nodiscard]] Ticket present() const { return current_; }

  [[nodiscard]] BreakerState state(Instant now);
  // When a refused caller may try again at the earliest; nothing while calls may go.
  [[nodiscard]] std::optional<Instant> retry_at(Instant now);

 private:
  void settle(Instant now);  // what time alone does
  void open(Instant at, bool again);
  void close();
  void renew_ticket() { ++current_.value; }
  // Whether that, and nothing that lasts longer, is what calls wait for.
  [[nodiscard]] bool cooling() const {
    return cool_until_ && (state_ != BreakerState::open || *cool_until_ >= open_until_);
  }

  BreakerPolicy policy_;
  CallWindow window_;
  BreakerState state_ = BreakerState::closed;
  Ticket current_{1};
  Instant last_;  // the latest time that was told
  Instant open_until_;
  std::int64_t open_for_ms_ = 0;             // how long it was or is open; 0 since it was last closed
  std::optional<Instant> lease_until_ = {};  // set while a probe is under way
  std::optional<Instant> cool_until_ = {};
  std::uint32_t successes_ = 0;  // of probes, in a row
};

}  // namespace savile
