#include "rows/row_reader.hpp"

#include <cmath>

namespace savile {

std::optional<std::int64_t> whole_number(double cell, std::int64_t least, std::int64_t most) {
  if (!(cell >= static_cast<double>(least) && cell <= static_cast<double>(most))) return std::nullopt;
  if (std::floor(cell) != cell) return std::nullopt;
  return static_cast<std::int64_t>(cell);
}

double RowReader::next() {
  if (!ok_ || at_end()) {
    ok_ = false;
    return 0;
  }
  return cells_[at_++];
}

std::int64_t RowReader::whole(std::int64_t least, std::int64_t most) {
  const auto value = whole_number(next(), least, most);
  if (ok_ && value) return *value;
  if (ok_) --at_;
  ok_ = false;
  return least;
}

std::optional<std::int64_t> RowReader::maybe(std::int64_t most) {
  const std::int64_t value = whole(-1, most);
  if (!ok_ || value < 0) return std::nullopt;
  return value;
}

double RowReader::number() {
  const double value = next();
  if (ok_ && !std::isfinite(value)) {
    --at_;
    ok_ = false;
  }
  return ok_ ? value : 0;
}

}  // namespace savile
