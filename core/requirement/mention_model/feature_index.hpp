// From a feature to its row of weights: a bit for each possible feature, and how many stand before.
//
//   bits    0 1 1 0 | 1 0 0 0 | …        rows are numbered in the order of the set bits
//   before  0       | 2       | …
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace savile {

inline constexpr std::uint32_t feature_bits = 22;  // of a feature's hash that count

[[nodiscard]] constexpr std::uint32_t feature_key(std::uint32_t hash) { return hash >> (32 - feature_bits); }

class FeatureIndex {
 public:
  static constexpr std::uint32_t no_row = 0xFFFFFFFF;

  FeatureIndex() = default;
  // `keys` ascending, each below 2^feature_bits.
  explicit FeatureIndex(const std::vector<std::uint32_t>& keys);

  [[nodiscard]] bool has_row(std::uint32_t key) const { return ((bits_[key / 64] >> (key % 64)) & 1U) != 0; }

  [[nodiscard]] std::uint32_t row_of(std::uint32_t key) const {
    const std::uint64_t bits = bits_[key / 64], bit = std::uint64_t{1} << (key % 64);
    if ((bits & bit) == 0) return no_row;
    return before_[key / 64] + static_cast<std::uint32_t>(std::popcount(bits & (bit - 1)));
  }

 private:
  // Apart: most features have no row, and their bits alone are small enough for a cache.
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint32_t> before_;
};

}  // namespace savile
