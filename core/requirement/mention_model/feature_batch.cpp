#include "requirement/mention_model/feature_batch.hpp"

namespace savile {

RowSum sum_of_rows(FeatureBatch& batch, const FeatureIndex& index, const std::vector<std::uint64_t>& rows) {
  RowSum sum;
  batch.for_each_row(index, [&](std::uint32_t row) { sum.add(rows[row]); });
  return sum;
}

}  // namespace savile
