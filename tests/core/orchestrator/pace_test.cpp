#include "orchestrator/pace.hpp"

#include <cmath>
#include <limits>

#include "catch.hpp"
#include "splitmix.hpp"

using savile::Pace;

TEST_CASE("nothing is known of the pace until two tasks have ended") {
  Pace pace(2);
  CHECK_FALSE(pace.of(0));
  pace.add(0, 1, 100);
  CHECK_FALSE(pace.of(0));
  pace.add(0, 1, 100);
  REQUIRE(pace.of(0));
  CHECK(pace.of(0)->low == 100);
  CHECK(pace.of(0)->high == 100);
}

TEST_CASE("a kind goes by all of them until two of its own have ended") {
  Pace pace(2);
  pace.add(0, 1, 100);
  pace.add(0, 1, 100);
  REQUIRE(pace.of(1));
  CHECK(pace.of(1)->high == 100);
  pace.add(1, 1, 900);
  CHECK(pace.of(1)->high > 100);
  CHECK(pace.of(1)->low < 900);
  pace.add(1, 1, 900);
  CHECK(pace.of(1)->low == 900);
  CHECK(pace.of(0)->high == 100);
}

TEST_CASE("time is counted for the weight") {
  Pace pace(1);
  pace.add(0, 2, 100);
  pace.add(0, 4, 200);
  CHECK(pace.of(0)->low == 50);
  CHECK(pace.of(0)->high == 50);
}

TEST_CASE("without weight, or with a time that cannot be, a task says nothing") {
  Pace pace(1);
  pace.add(0, 0, 100);
  pace.add(0, -1, 100);
  pace.add(0, std::numeric_limits<double>::quiet_NaN(), 100);
  pace.add(0, 1, -5);
  CHECK_FALSE(pace.of(0));
}

TEST_CASE("the range is the mean and a standard deviation around it, within what was seen") {
  Pace pace(1);
  for (const int ms : {2, 4, 4, 4, 5, 5, 7, 9}) pace.add(0, 1, ms);
  CHECK(std::fabs(pace.of(0)->low - 3) < 1e-9);
  CHECK(std::fabs(pace.of(0)->high - 7) < 1e-9);
}

TEST_CASE("for any times the range is ordered, holds the mean and stays within the least and the most") {
  SplitMix random{31};
  for (int n = 0; n < 500; ++n) {
    Pace pace(1);
    double sum = 0, least = 1e18, most = 0;
    const int count = static_cast<int>(random.between(2, 30));
    for (int at = 0; at < count; ++at) {
      const std::int64_t ms = random.below(random.one_in(5) ? 1'000'000 : 50);
      pace.add(0, 1, ms);
      const auto value = static_cast<double>(ms);
      sum += value;
      least = std::min(least, value);
      most = std::max(most, value);
    }
    const auto range = pace.of(0);
    REQUIRE(range);
    CHECK(range->low <= sum / count + 1e-6);
    CHECK(range->high >= sum / count - 1e-6);
    CHECK(range->low >= least);
    CHECK(range->high <= most);
  }
}
