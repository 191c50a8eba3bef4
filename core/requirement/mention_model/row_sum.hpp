// Sums of rows of eight small weights, all eight at once: each in its 16 bits of two 64-bit numbers.
//
// Exact for up to most_rows rows: a weight and 128 is at most 255.
#pragma once

#include <cstddef>
#include <cstdint>

#include "requirement/mention_model/mention_weights.hpp"

namespace savile {

// Each weight and 128, a byte each; the first one lowest.
[[nodiscard]] constexpr std::uint64_t packed_row(const std::int8_t* weights) {
  std::uint64_t row = 0;
  for (std::size_t c = 0; c < mention_columns; ++c)
    row |= static_cast<std::uint64_t>(weights[c] + 128) << (8 * c);
  return row;
}

class RowSum {
 public:
  static constexpr std::int32_t most_rows = 257;

  constexpr void add(std::uint64_t row) {
    even_ += row & bytes;
    odd_ += (row >> 8) & bytes;
    ++count_;
  }

  [[nodiscard]] constexpr MentionColumns columns() const {
    MentionColumns out{};
    for (std::size_t c = 0; c < mention_columns; ++c) {
      const std::uint64_t sum = ((c % 2 == 0 ? even_ : odd_) >> (8 * (c - c % 2))) & 0xFFFF;
      out[c] = static_cast<std::int32_t>(sum) - 128 * count_;
    }
    return out;
  }

 private:
  static constexpr std::uint64_t bytes = 0x00FF00FF00FF00FFULL;
  std::uint64_t even_ = 0, odd_ = 0;
  std::int32_t count_ = 0;
};

}  // namespace savile
