#include "orchestrator/breaker_set.hpp"

namespace savile {

BreakerId BreakerSet::add(const BreakerPolicy& policy) {
  const BreakerId id{next_++};
  breakers_.emplace(id, CircuitBreaker(policy));
  return id;
}

BreakerId BreakerSet::of(std::string_view key, const BreakerPolicy& policy) {
  const auto found = keys_.find(key);
  if (found != keys_.end()) return found->second;
  const BreakerId id = add(policy);
  keys_.emplace(std::string(key), id);
  return id;
}

void BreakerSet::remove(BreakerId id) {
  breakers_.erase(id);
  for (auto at = keys_.begin(); at != keys_.end();) at = at->second == id ? keys_.erase(at) : std::next(at);
}

CircuitBreaker* BreakerSet::find(BreakerId id) {
  const auto found = breakers_.find(id);
  return found == breakers_.end() ? nullptr : &found->second;
}

}  // namespace savile
