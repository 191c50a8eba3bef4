// Two figures that are the same but for rounding in the arithmetic that made one of them.
#pragma once

#include <cmath>

namespace savile::gate {

[[nodiscard]] inline bool same_number(double a, double b) {
  return std::abs(a - b) < 1e-9 * (std::abs(a) + std::abs(b));
}

}  // namespace savile::gate
