#include "requirement/mention_model/feature_index.hpp"

namespace savile {

FeatureIndex::FeatureIndex(const std::vector<std::uint32_t>& keys) {
  constexpr std::size_t blocks = (std::size_t{1} << feature_bits) / 64;
  bits_.resize(blocks);
  before_.resize(blocks);
  for (const std::uint32_t key : keys) bits_[key / 64] |= std::uint64_t{1} << (key % 64);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < blocks; ++i) {
    before_[i] = count;
    count += static_cast<std::uint32_t>(std::popcount(bits_[i]));
  }
}

}  // namespace savile
