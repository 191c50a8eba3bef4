// The features of one word as a batch: what the templates look at is laid down first, and hashed then, many
// at a time, which compilers turn into vectors. The hashes are those of feature_emitter.hpp, in another
// order.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "requirement/mention_model/feature_emitter.hpp"
#include "requirement/mention_model/feature_hash.hpp"
#include "requirement/mention_model/feature_index.hpp"
#include "requirement/mention_model/row_sum.hpp"

namespace savile {

class FeatureBatch {
 public:
  static constexpr std::size_t most = 256;  // templates; a word has about 170

  void clear() { template_ = 0, ones_ = twos_ = threes_ = 0; }

  void tell_of(TellsOf) {}  // the weights know it

  void add(std::uint32_t a) {
    one_[ones_] = joined(++template_, a);
    if (ones_ + 1 < most) ++ones_;
  }
  void add(std::uint32_t a, std::uint32_t b) {
    two_[twos_] = joined(++template_, a);
    two_b_[twos_] = b;
    if (twos_ + 1 < most) ++twos_;
  }
  void add(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    three_[threes_] = joined(++template_, a);
    three_b_[threes_] = b;
    three_c_[threes_] = c;
    if (threes_ + 1 < most) ++threes_;
  }
  void add_if(bool given, std::uint32_t a) {
    add(a);
    ones_ -= given ? 0U : 1U;
  }
  void add_if(bool given, std::uint32_t a, std::uint32_t b) {
    add(a, b);
    twos_ -= given ? 0U : 1U;
  }

  // Calls use(row) for each feature that has one.
  template <class Use>
  void for_each_row(const FeatureIndex& index, Use use) {
    for (std::size_t i = 0; i < ones_; ++i) one_[i] = scramble(one_[i]);
    for (std::size_t i = 0; i < twos_; ++i) two_[i] = join_hash(scramble(two_[i]), two_b_[i]);
    for (std::size_t i = 0; i < threes_; ++i)
      three_[i] = join_hash(join_hash(scramble(three_[i]), three_b_[i]), three_c_[i]);
    use_rows(one_, ones_, index, use);
    use_rows(two_, twos_, index, use);
    use_rows(three_, threes_, index, use);
  }

 private:
  using Hashes = std::array<std::uint32_t, most>;

  template <class Use>
  void use_rows(const Hashes& hashes, std::size_t size, const FeatureIndex& index, Use use) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < size; ++i) {  // without a branch: which have a row is anybody's guess
      const std::uint32_t key = feature_key(hashes[i]);
      found_[found] = key;
      found += index.has_row(key) ? 1U : 0U;
    }
    for (std::size_t i = 0; i < found; ++i) use(index.row_of(found_[i]));
  }

  std::uint32_t template_ = 0;
  std::size_t ones_ = 0, twos_ = 0, threes_ = 0;
  Hashes one_{}, two_{}, two_b_{}, three_{}, three_b_{}, three_c_{}, found_{};
};

// The sum of the rows, packed by packed_row(), that the batch's features have.
[[nodiscard]] RowSum sum_of_rows(FeatureBatch& batch, const FeatureIndex& index,
                                 const std::vector<std::uint64_t>& rows);

}  // namespace savile
