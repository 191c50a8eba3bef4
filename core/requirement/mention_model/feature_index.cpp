#include "requirement/mention_model/feature_index.hpp"

namespace savile {

FeatureIndex::FeatureIndex(const std::vector<std::uint32_t>& keys) {
  bits_.resize((std::size_t{1} << feature_bits) / 64);
  for (const std::uint32_t key : keys) bits_[key / 64] |= std::uint64_t{1} << (key % 64);
  before_.reserve(bits_.size());
  std::uint32_t count = 0;
  for (const std::uint64_t bits : bits_) {
    before_.push_back(count);
    count += static_cast<std::uint32_t>(std::popcount(bits));
  }
}

}  // namespace savile
