#include "requirement/mention_model/feature_index.hpp"

#include <algorithm>
#include <vector>

#include "catch.hpp"

using namespace savile;

TEST_CASE("rows are numbered in the order of the keys, whatever blocks they lie in") {
  std::vector<std::uint32_t> keys;
  for (std::uint32_t key = 5; key < (1U << feature_bits); key += key < 20'000 ? 3 : 977) keys.push_back(key);
  keys.push_back((1U << feature_bits) - 1);
  const FeatureIndex index(keys);
  std::uint32_t wrong = 0;
  for (std::uint32_t row = 0; row < keys.size(); ++row) wrong += index.row_of(keys[row]) == row ? 0U : 1U;
  CHECK(wrong == 0);
  for (const std::uint32_t key : {0U, 4U, 6U, 63U, 64U, 127U, 128U, 4096U, 20'001U + 2U}) {
    const bool known = std::find(keys.begin(), keys.end(), key) != keys.end();
    CAPTURE(key);
    CHECK(index.has_row(key) == known);
    CHECK((index.row_of(key) != FeatureIndex::no_row) == known);
  }
}
