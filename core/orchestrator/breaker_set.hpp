// Circuit breakers by key, one for each thing that can fail by itself (a provider's origin and model).
// They outlive a run: the next run to the same far end finds it as the last one left it.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "orchestrator/circuit_breaker.hpp"

namespace savile {

struct BreakerId {
  std::uint32_t value = 0;
  constexpr auto operator<=>(const BreakerId&) const = default;
};

class BreakerSet {
 public:
  // One without a key. Ids are not used again.
  BreakerId add(const BreakerPolicy& policy = {});
  // The one of this key; made with `policy` if there is none yet.
  BreakerId of(std::string_view key, const BreakerPolicy& policy = {});
  void remove(BreakerId id);

  [[nodiscard]] CircuitBreaker* find(BreakerId id);  // null if there is none
  [[nodiscard]] bool contains(BreakerId id) const { return breakers_.count(id) > 0; }
  [[nodiscard]] std::size_t size() const { return breakers_.size(); }

 private:
  std::map<BreakerId, CircuitBreaker> breakers_;
  std::map<std::string, BreakerId, std::less<>> keys_;
  std::uint32_t next_ = 0;
};

}  // namespace savile
