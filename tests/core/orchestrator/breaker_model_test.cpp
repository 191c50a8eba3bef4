// The breaker against its model (breaker_model.hpp), over random events; and that it never wedges.
#include "breaker_model.hpp"

#include <cstdio>

#include "catch.hpp"
#include "full.hpp"
#include "splitmix.hpp"

using savile::BreakerPolicy;
using savile::CallOutcome;
using savile::CircuitBreaker;
using savile::Permission;
using savile::Permit;
using savile::Ticket;

namespace {

BreakerPolicy random_policy(SplitMix& random) {
  BreakerPolicy policy;
  policy.window_calls = random.between(1, 12);
  policy.least_calls = random.between(1, policy.window_calls);
  policy.window_ms = random.between(1, 300);
  policy.failure_percent = random.between(1, 100);
  policy.slow_percent = random.between(1, 100);
  policy.slow_ms = random.between(1, 60);
  policy.open_ms = random.between(1, 80);
  policy.longest_open_ms = policy.open_ms + random.below(400);
  policy.lease_ms = random.between(1, 80);
  policy.successes_to_close = random.between(1, 3);
  return policy;
}

// What both were given for a call that is under way, or was.
struct Given {
  Ticket ticket;
  int time;
};

struct Seen {
  std::uint64_t events = 0, divergences = 0, allowed = 0, refused = 0, cooling = 0, wedges = 0;
  std::uint64_t in_state[3] = {};
};

class Pair {
 public:
  Pair(SplitMix& random, const BreakerPolicy& policy)
      : random_(random), policy_(policy), real_(policy), model_{.policy = policy} {}

  void step(Seen& seen) {
    ++seen.events;
    now_ += random_.one_in(3) ? 0 : random_.below(random_.one_in(20) ? 500 : 20);
    const std::int64_t at = random_.one_in(50) ? now_ - random_.below(100) : now_;  // at times it goes back
    switch (random_.below(8)) {
      case 0:
      case 1:
      case 2: acquire(at, seen); break;
      case 3:
        if (random_.one_in(15)) cool_down(at);
        break;
      default: record(at);
    }
    const auto state = real_.state({at});
    model_.tell(at);
    ++seen.in_state[static_cast<int>(state)];
    if (static_cast<int>(state) != static_cast<int>(model_.state)) ++seen.divergences;
    if (!retry_at_is_sound(at)) ++seen.divergences;
  }

  // Probes that never answer: a call gets through in time.
  bool wedges() {
    if (now_ < model_.cool_until) now_ = model_.cool_until;
    const std::int64_t last = now_ + policy_.longest_open_ms + policy_.lease_ms;
    while (now_ <= last) {
      if (real_.acquire({now_}).permission == Permission::allowed) return false;
      const auto next = real_.retry_at({now_});
      if (!next || next->ms <= now_) return true;
      now_ = next->ms;
    }
    return true;
  }

 private:
  void acquire(std::int64_t at, Seen& seen) {
    const Permit permit = real_.acquire({at});
    const int time = model_.acquire(at);
    const bool allowed = permit.permission == Permission::allowed;
    if (allowed != (time >= 0)) ++seen.divergences;
    ++(allowed ? seen.allowed : permit.permission == Permission::cooling ? seen.cooling : seen.refused);
    if (!allowed && (!permit.retry_at || permit.retry_at->ms <= model_.now)) ++seen.divergences;
    if (allowed) given_.push_back({permit.ticket, time});
  }
  void record(std::int64_t at) {
    if (given_.empty()) return;
    const auto count = static_cast<std::uint32_t>(given_.size());
    const Given given = given_[random_.one_in(4) ? random_.below(count) : count - 1];
    const std::uint32_t roll = random_.below(10);
    const auto outcome = roll < 5   ? CallOutcome::success
                         : roll < 9 ? CallOutcome::failure
                                    : CallOutcome::ignored;
    const std::int64_t took = std::int64_t{random_.below(80)} - 5;
    real_.record(given.ticket, outcome, took, {at});
    model_.record(given.time, outcome, took, at);
    if (given_.size() > 30) given_.erase(given_.begin());
  }
  void cool_down(std::int64_t at) {
    const std::int64_t until = at + random_.below(250) - 50;
    real_.cool_down({until}, {at});
    model_.cool_down(until, at);
  }
  // While calls may go there is none; while they may not, it is what is waited for.
  bool retry_at_is_sound(std::int64_t at) {
    const auto told = real_.retry_at({at});
    std::int64_t wanted = -1;
    if (model_.now < model_.cool_until) wanted = model_.cool_until;
    if (model_.state == BreakerModel::open) wanted = std::max(wanted, model_.opens_until);
    if (wanted < 0 && model_.lease_until >= 0) wanted = model_.lease_until;
    return told ? told->ms == wanted : wanted < 0;
  }

  SplitMix& random_;
  BreakerPolicy policy_;
  CircuitBreaker real_;
  BreakerModel model_;
  std::vector<Given> given_ = {};
  std::int64_t now_ = 0;
};

}  // namespace

TEST_CASE("the breaker does what its model does, for any policy and any order of events, and never wedges") {
  constexpr int events_a_pair = 500;
  const std::uint64_t pairs = full_or(1'000'000, 100'000) / events_a_pair;
  SplitMix random{2024};
  Seen seen;
  for (std::uint64_t n = 0; n < pairs; ++n) {
    Pair pair(random, random_policy(random));
    const std::uint64_t before = seen.divergences;
    for (int at = 0; at < events_a_pair; ++at) pair.step(seen);
    if (seen.divergences != before) FAIL_CHECK("pair " << n << " differs");
    if (pair.wedges()) ++seen.wedges;
  }
  std::printf(
      "breaker model: %llu events, %llu allowed, %llu refused, %llu cooling, %llu divergences, %llu wedges\n",
      static_cast<unsigned long long>(seen.events), static_cast<unsigned long long>(seen.allowed),
      static_cast<unsigned long long>(seen.refused), static_cast<unsigned long long>(seen.cooling),
      static_cast<unsigned long long>(seen.divergences), static_cast<unsigned long long>(seen.wedges));
  CHECK(seen.divergences == 0);
  CHECK(seen.wedges == 0);
  // Events that all end in one state prove little.
  for (const std::uint64_t count : seen.in_state) CHECK(count > seen.events / 20);
  CHECK(seen.allowed > seen.events / 20);
  CHECK(seen.refused > seen.events / 20);
  CHECK(seen.cooling > seen.events / 200);
}
