#include "orchestrator/pace.hpp"

#include <algorithm>
#include <cmath>

namespace savile {

void Pace::add(std::uint8_t kind, double weight, std::int64_t took_ms) {
  if (!(weight > 0) || took_ms < 0) return;
  const double value = static_cast<double>(took_ms) / weight;
  kinds_[kind].add(value);
  all_.add(value);
}

std::optional<Range> Pace::of(std::uint8_t kind) const {
  const auto own = kinds_[kind].range();
  return own ? own : all_.range();
}

// Welford's running mean and variance: one pass, no sum of squares that could cancel out.
void Pace::Samples::add(double value) {
  least = count == 0 ? value : std::min(least, value);
  most = count == 0 ? value : std::max(most, value);
  count += 1;
  const double before = value - mean;
  mean += before / count;
  squares += before * (value - mean);
}

std::optional<Range> Pace::Samples::range() const {
  if (count < 2) return std::nullopt;
  const double deviation = std::sqrt(std::max(squares, 0.0) / count);
  return Range{std::max(least, mean - deviation), std::min(most, mean + deviation)};
}

}  // namespace savile
