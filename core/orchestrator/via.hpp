// Who does a task, or did: the task itself, one of its fallbacks, or a recovery strategy.
#pragma once

#include <cstdint>

namespace savile {

enum class ViaKind : std::uint8_t {
  way,       // `index` 0: the task itself; n: its n-th fallback
  strategy,  // `index` is a StrategyId
  partial,   // what it had got so far; nothing is started for it
};

struct Via {
  ViaKind kind = ViaKind::way;
  std::uint32_t index = 0;

  bool operator==(const Via&) const = default;
  [[nodiscard]] bool is_own() const { return kind == ViaKind::way && index == 0; }
};

}  // namespace savile
