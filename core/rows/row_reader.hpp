// Reads rows of numbers that came from JavaScript, and believes none of them.
//
// A reader that met something wrong stays at it: every further read gives the least allowed value,
// and `ok` says once at the end whether all was well. All of it is inline: a task has a dozen cells.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace savile {

// What a JavaScript number holds exactly, and far beyond any time or count here.
inline constexpr std::int64_t latest_ms = std::int64_t{1} << 53;

// A whole number within bounds, or nothing: NaN, a fraction, too small, too great. The bounds are below 2^62.
[[nodiscard]] inline std::optional<std::int64_t> whole_number(double cell, std::int64_t least,
                                                              std::int64_t most) {
  if (!(cell >= static_cast<double>(least) && cell <= static_cast<double>(most))) return std::nullopt;
  const auto whole = static_cast<std::int64_t>(cell);
  if (static_cast<double>(whole) != cell) return std::nullopt;
  return whole;
}

class RowReader {
 public:
  explicit RowReader(std::span<const double> cells) : cells_(cells) {}

  [[nodiscard]] bool at_end() const { return at_ >= cells_.size(); }
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] std::size_t at() const { return at_; }  // the cell that is read next

  std::int64_t whole(std::int64_t least, std::int64_t most) {
    const auto value = whole_number(next(), least, most);
    if (ok_ && value) return *value;
    if (ok_) --at_;
    ok_ = false;
    return least;
  }
  std::uint32_t count(std::uint32_t most) { return static_cast<std::uint32_t>(whole(0, most)); }
  // -1 stands for none.
  std::optional<std::int64_t> maybe(std::int64_t most) {
    const std::int64_t value = whole(-1, most);
    if (!ok_ || value < 0) return std::nullopt;
    return value;
  }
  // Any but NaN and the infinities.
  double number() {
    const double value = next();
    if (ok_ && !std::isfinite(value)) {
      --at_;
      ok_ = false;
    }
    return ok_ ? value : 0;
  }

 private:
  double next() {
    if (!ok_ || at_end()) {
      ok_ = false;
      return 0;
    }
    return cells_[at_++];
  }

  std::span<const double> cells_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace savile
