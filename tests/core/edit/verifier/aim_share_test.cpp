// Percentages told by how they stand to a mark: of it, above it, short of it.

#include "rewrite.hpp"

using namespace savile;

TEST_CASE("a share of a mark may be told from either side, if it is the same share") {
  static constexpr Rewrite honest[] = {
      {"Fell short of the 2019 target by 3%", "Finished 2019 at 97% of target"},
      {"Missed the sales target by 3%", "Achieved 97% of the sales target"},
      {"Beat quota by 12% in 2021", "Reached 112% of quota in 2021"},
      {"Reached 112% of quota in 2021", "Finished 12% above quota in 2021"},
      {"Finished 3% under target", "Finished at 97% of target"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Finished 3% under target", "Finished at 103% of target"},
      {"Beat quota by 12% in 2021", "Reached 12% of quota in 2021"},
      {"Beat quota by 12% in 2021", "Reached 121% of quota in 2021"},
      {"Missed the sales target by 3%", "Beat the sales target by 3%"},
      {"Beat quota by 12% in 2021", "Reached 112% of quota in 2022"},
      {"Beat quota by 12% in 2021", "Came in at 112% of budget in 2021"},
  };
  expect_all(false_ones, Verdict::block);
}
