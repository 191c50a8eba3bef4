#include "requirement/mention_model/feature_index.hpp"

namespace savile {

FeatureIndex::FeatureIndex(const std::vector<std::uint32_t>& keys) {
  blocks_.resize((std::size_t{1} << feature_bits) / 64);
  for (const std::uint32_t key : keys) blocks_[key / 64].bits |= std::uint64_t{1} << (key % 64);
  std::uint32_t count = 0;
  for (Block& block : blocks_) {
    block.before = count;
    count += static_cast<std::uint32_t>(std::popcount(block.bits));
  }
}

}  // namespace savile
