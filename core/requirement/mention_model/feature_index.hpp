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

  [[nodiscard]] std::uint32_t row_of(std::uint32_t key) const {
    const Block& block = blocks_[key / 64];
    const std::uint64_t bit = std::uint64_t{1} << (key % 64);
    if ((block.bits & bit) == 0) return no_row;
    return block.before + static_cast<std::uint32_t>(std::popcount(block.bits & (bit - 1)));
  }

 private:
  struct Block {  // side by side: both are looked at together
    std::uint64_t bits = 0;
    std::uint32_t before = 0;
  };
  std::vector<Block> blocks_;
};

}  // namespace savile
