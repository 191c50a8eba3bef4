#include "lexicon/edge_table.hpp"

#include "catch.hpp"

using savile::EdgeTable;

TEST_CASE("an empty table has no edge") { CHECK(EdgeTable().find(7) == EdgeTable::none); }

TEST_CASE("a key keeps the node that it was given first") {
  EdgeTable edges;
  CHECK(edges.add(7, 1) == 1);
  CHECK(edges.add(7, 2) == 1);
  CHECK(edges.find(7) == 1);
}

TEST_CASE("many edges are all found again, and no others") {
  EdgeTable edges;
  constexpr std::uint64_t step = std::uint64_t{1} << 34U;  // keys that differ only in their high bits
  for (std::uint32_t i = 0; i < 5'000; ++i) edges.add(i * step, i);
  for (std::uint32_t i = 0; i < 5'000; ++i) REQUIRE(edges.find(i * step) == i);
  for (std::uint32_t i = 0; i < 5'000; ++i) REQUIRE(edges.find(i * step + 1) == EdgeTable::none);
}
