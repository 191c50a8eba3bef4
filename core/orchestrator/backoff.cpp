#include "orchestrator/backoff.hpp"

#include <algorithm>

#include "orchestrator/jitter.hpp"

namespace savile {
namespace {

constexpr std::int64_t longest = std::int64_t{1} << 53;  // what a JavaScript number holds exactly

// base * 2^(retry - 1), no more than the cap.
std::int64_t ceiling_of(const RetryRule& rule, std::uint32_t retry) {
  std::int64_t most = std::max<std::int64_t>(rule.base_ms, 0);
  for (std::uint32_t at = 1; at < retry && most < rule.cap_ms; ++at) {
    if (most == 0) break;
    most = most > rule.cap_ms / 2 ? rule.cap_ms : most * 2;
  }
  return std::min(most, rule.cap_ms);
}

}  // namespace

std::int64_t backoff_ms(const RetryRule& rule, std::uint32_t retry, std::optional<std::int64_t> asked_ms,
                        std::uint64_t bits) {
  const std::int64_t drawn = std::min(draw_between(rule.floor_ms, ceiling_of(rule, retry), bits), longest);
  if (!asked_ms || *asked_ms < 0) return drawn;
  const std::int64_t asked = std::min(*asked_ms, longest);
  // Other bits than above: the two draws are for two things.
  return std::max(drawn, std::min(asked + draw_between(0, asked / 10, bits >> 17U), longest));
}

}  // namespace savile
