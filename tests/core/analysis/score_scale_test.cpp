#include "analysis/score_scale.hpp"

#include "catch.hpp"

using namespace savile;

TEST_CASE("the scale of scores keeps its ends and the order of what it is given") {
  CHECK(score_of_mean(0) == 0);
  CHECK(score_of_mean(10000) == 100);
  for (int mean = 1; mean <= 10000; ++mean) CHECK(score_of_mean(mean) >= score_of_mean(mean - 1));
}

TEST_CASE("no hundredth of a mean is worth two points, and what is out of range is cut off") {
  for (int mean = 100; mean <= 10000; mean += 100)
    CHECK(score_of_mean(mean) - score_of_mean(mean - 100) <= 2);
  CHECK(score_of_mean(-5) == 0);
  CHECK(score_of_mean(20000) == 100);
}
