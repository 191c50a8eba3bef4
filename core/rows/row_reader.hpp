// Reads rows of numbers that came from JavaScript, and believes none of them.
//
// A reader that met something wrong stays at it: every further read gives the least allowed value,
// and `ok` says once at the end whether all was well.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace savile {

// What a JavaScript number holds exactly, and far beyond any time or count here.
inline constexpr std::int64_t latest_ms = std::int64_t{1} << 53;

// A whole number within bounds, or nothing: NaN, a fraction, too small, too great.
[[nodiscard]] std::optional<std::int64_t> whole_number(double cell, std::int64_t least, std::int64_t most);

class RowReader {
 public:
  explicit RowReader(std::span<const double> cells) : cells_(cells) {}

  [[nodiscard]] bool at_end() const { return at_ >= cells_.size(); }
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] std::size_t at() const { return at_; }  // the cell that is read next

  std::int64_t whole(std::int64_t least, std::int64_t most);
  std::uint32_t count(std::uint32_t most) { return static_cast<std::uint32_t>(whole(0, most)); }
  // -1 stands for none.
  std::optional<std::int64_t> maybe(std::int64_t most);
  double number();  // any but NaN and the infinities

 private:
  double next();

  std::span<const double> cells_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace savile
