// From a feature to its row of weights: a bit for each possible feature, and how many stand before.
//
//   bits    0 1 1 0 | 1 0 0 0 | …        rows are numbered in the order of the set bits
//   before  0       | 2       | …        each 128 bits; counted within each 4,096, so that they are small
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
    const std::uint64_t first = (key & 64U) != 0 ? bits_[key / 128 * 2] : 0;
    return large_[key / large] + small_[key / 128] +
           static_cast<std::uint32_t>(std::popcount(first) + std::popcount(bits & (bit - 1)));
  }

 private:
  static constexpr std::uint32_t large = 4096;

  // Apart, and small: most features have no row, and what is asked of the others is to stay in a cache too.
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint16_t> small_;
  std::vector<std::uint32_t> large_;
};

}  // namespace savile
