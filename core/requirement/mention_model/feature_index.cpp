#include "requirement/mention_model/feature_index.hpp"

namespace savile {

FeatureIndex::FeatureIndex(const std::vector<std::uint32_t>& keys) {
  bits_.resize((std::size_t{1} << feature_bits) / 64);
  for (const std::uint32_t key : keys) bits_[key / 64] |= std::uint64_t{1} << (key % 64);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < bits_.size(); ++i) {
    if (i % (large / 64) == 0) large_.push_back(count);
    if (i % 2 == 0) small_.push_back(static_cast<std::uint16_t>(count - large_.back()));
    count += static_cast<std::uint32_t>(std::popcount(bits_[i]));
  }
}

}  // namespace savile
