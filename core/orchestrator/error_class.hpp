// The five classes of failure. The class says what may be done about an error, its code says what it was.
#pragma once

#include <cstdint>
#include <string_view>

namespace savile {

enum class ErrorClass : std::uint8_t {
  transient,     // may go away by itself: network, time-out, 5xx. Tried again
  rate_limited,  // the far end asked to wait. Tried again, not before
  permanent,     // would fail again the same way: bad request, no key. Not tried again
  protocol,      // an answer that makes no sense. Tried again once
  local,         // this side broke: a trap, a dead worker. Run once more (TaskSpec::max_losses)
};

inline constexpr ErrorClass error_classes[] = {ErrorClass::transient, ErrorClass::rate_limited,
                                               ErrorClass::permanent, ErrorClass::protocol,
                                               ErrorClass::local};

// As it stands in JSON, in JavaScript and in recovery patterns, e.g. "rate_limited".
[[nodiscard]] std::string_view name_of(ErrorClass error_class);

}  // namespace savile
