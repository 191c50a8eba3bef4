// Says of most hashes that are not in a set that they are not: a Bloom filter of one bit a hash. It is asked
// before a table, whose places are further away.
#pragma once

#include <cstdint>
#include <vector>

namespace savile {

class HashFilter {
 public:
  void add(std::uint32_t hash) { words_[place_of(hash)] |= bit_of(hash); }
  // False: it was not added.
  [[nodiscard]] bool may_hold(std::uint32_t hash) const {
    return (words_[place_of(hash)] & bit_of(hash)) != 0;
  }

 private:
  static constexpr std::uint32_t words = 1U << 11U;  // 16 KiB: a few thousand hashes leave most bits free
  static std::uint32_t place_of(std::uint32_t hash) { return (hash >> 6U) & (words - 1); }
  static std::uint64_t bit_of(std::uint32_t hash) { return std::uint64_t{1} << (hash & 63U); }

  std::vector<std::uint64_t> words_ = std::vector<std::uint64_t>(words);
};

}  // namespace savile
