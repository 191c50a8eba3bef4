// New words: a result or another thing in the place of the old one is refused, a mere word is asked about,
// another word for the same is neither.

#include "rewrite.hpp"

using savile::expect_all;
using savile::Rewrite;
using savile::Verdict;

TEST_CASE("a result that the source does not tell of is refused") {
  static constexpr Rewrite rows[] = {
      {"Redrew the evacuation map", "Redrew the evacuation map, which won over the fire service"},
      {"Proposed a shorter form", "Proposed a shorter form that was adopted by headquarters"},
      {"Started a homework club", "Started a homework club; truancy dropped as a consequence"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("another thing in the same place is refused") {
  static constexpr Rewrite rows[] = {
      {"Worked on the maternity ward", "Worked on the burns ward"},
      {"Serviced petrol mowers", "Serviced petrol and electric mowers"},
      {"Cut assembly time by 15%", "Cut assembly defects by 15%"},
      {"Site was unmanned at night", "Site was manned at night"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("another word for the same is no novelty") {
  static constexpr Rewrite rows[] = {
      {"Hauled gravel for road crews", "Hauling gravel for road crews"},
      {"Put out kitchen fires", "Extinguished kitchen fires"},
      {"Replenished shelves before opening", "Refilled shelves before opening"},
      {"Responsible for the recruitment of drivers", "Recruited drivers"},
  };
  expect_all(rows, Verdict::accept);
}

TEST_CASE("a purpose is asked about, not refused") {
  static constexpr Rewrite rows[] = {
      {"Kept the visitor log", "Kept the visitor log to ensure smooth arrivals"},
      {"Sold carpets", "Sold carpets as a results-driven agent"},
  };
  for (const Rewrite& row : rows) {
    const auto result = savile::verify_document(row.before, row.after, savile::Lexicon::standard());
    INFO(savile::shown(row, result));
    CHECK(result.verdict >= Verdict::confirm);
  }
}
