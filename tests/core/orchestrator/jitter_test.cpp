#include "orchestrator/jitter.hpp"

#include <cmath>
#include <limits>
#include <set>

#include "catch.hpp"
#include "splitmix.hpp"

using savile::Attempt;
using savile::draw;
using savile::draw_between;
using savile::Seed;
using savile::TaskId;

TEST_CASE("a draw depends on the seed, the task and the attempt, and on nothing else") {
  CHECK(draw(Seed{1}, {2}, {3}) == draw(Seed{1}, {2}, {3}));
  std::set<std::uint64_t> seen;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    for (std::uint32_t task = 0; task < 20; ++task) {
      for (std::uint32_t attempt = 0; attempt < 20; ++attempt)
        seen.insert(draw(Seed{seed}, TaskId{task}, Attempt{attempt}));
    }
  }
  CHECK(seen.size() == 20 * 20 * 20);
}

TEST_CASE("neighbours draw nothing alike: each bit is set half of the time") {
  int set[64] = {};
  constexpr int draws = 20'000;
  for (std::uint32_t task = 0; task < draws; ++task) {
    const std::uint64_t bits = draw(Seed{5}, {task}, {1});
    for (int bit = 0; bit < 64; ++bit) set[bit] += static_cast<int>(bits >> bit & 1U);
  }
  for (const int count : set) CHECK(std::fabs(count / double{draws} - 0.5) < 0.02);
}

TEST_CASE("a draw between two bounds reaches both and no further") {
  std::set<std::int64_t> seen;
  SplitMix random{3};
  for (int n = 0; n < 1'000; ++n) seen.insert(draw_between(-2, 4, random.next()));
  CHECK(seen == std::set<std::int64_t>{-2, -1, 0, 1, 2, 3, 4});
}

TEST_CASE("bounds that are equal or the wrong way round give the lower one") {
  CHECK(draw_between(5, 5, 77) == 5);
  CHECK(draw_between(5, 4, 77) == 5);
}

TEST_CASE("the widest bounds do not overflow") {
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  CHECK(draw_between(least, most, 0) == least);
  CHECK(draw_between(least, most, ~std::uint64_t{0}) == most);
  CHECK(draw_between(-1, most, std::uint64_t{1} << 63U) == most);
  CHECK(draw_between(0, most, std::uint64_t{1} << 63U) == 0);
}
