#include "requirement/mention_model/row_sum.hpp"

#include <array>

#include "catch.hpp"

using namespace savile;

TEST_CASE("the sum of rows is that of their weights, up to the most rows and the extremes") {
  for (const int lean : {-128, 0, 127}) {
    RowSum sum;
    MentionColumns expected{};
    for (int i = 0; i < RowSum::most_rows; ++i) {
      std::array<std::int8_t, mention_columns> row{};
      for (std::size_t c = 0; c < mention_columns; ++c) {
        const int weight = c == 3 ? lean : (i * 37 + static_cast<int>(c) * 91) % 256 - 128;
        row[c] = static_cast<std::int8_t>(weight);
        expected[c] += weight;
      }
      sum.add(packed_row(row.data()));
    }
    CHECK(sum.columns() == expected);
  }
}

TEST_CASE("no rows sum up to nothing") { CHECK(RowSum{}.columns() == MentionColumns{}); }
