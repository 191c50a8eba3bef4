// Deeds that are less than others done to the same thing (gate_lesser_deeds).

#include "edit/verifier/lesser_deed.hpp"

#include "rewrite.hpp"

using namespace savile;
using gate::Lesser;
using gate::lesser_deed;

TEST_CASE("a deed of the left side of a line is less than those of its right side") {
  CHECK(lesser_deed("propose", "build") == Lesser::yes);
  CHECK(lesser_deed("spot", "fix") == Lesser::yes);
  CHECK(lesser_deed("plan", "conduct") == Lesser::plan);
  CHECK(lesser_deed("propose", "suggest") == Lesser::no);
  CHECK(lesser_deed("fix", "spot") == Lesser::no);
  CHECK(lesser_deed("", "fix") == Lesser::no);
  CHECK(lesser_deed("spot", "") == Lesser::no);
}

TEST_CASE("who found, asked or showed something did not repair, win or build it") {
  static constexpr Rewrite false_ones[] = {
      {"Spotted a fault in the lift controller", "Fixed a fault in the lift controller"},
      {"Reported 14 defects to the fitters", "Repaired 14 defects"},
      {"Redrew logo variants for six packs", "Created logo variants for six packs"},
      {"Updated the club's website", "Developed the club's website"},
      {"Applied for two lottery grants", "Won two lottery grants"},
      {"Bid for the council's grounds contract", "Secured the council's grounds contract"},
      {"Interviewed 20 candidates", "Hired 20 candidates"},
      {"Inspected 40 fire doors", "Installed 40 fire doors"},
      {"Modelled a footbridge in Revit", "Built a footbridge in Revit"},
      {"Drafted a safeguarding policy", "Published a safeguarding policy"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("what the source goes on to tell as done is done") {
  static constexpr Rewrite honest[] = {
      {"Spotted and fixed a fault in the lift controller", "Fixed a fault in the lift controller"},
      {"Suggested a stock system and set it up", "Set up a stock system"},
      {"Proposed a rota for the night shift and introduced it", "Introduced a rota for the night shift"},
      {"Identified 14 defects", "Found 14 defects"},
      {"Suggested a later start", "Proposed a later start"},
  };
  expect_all(honest, Verdict::accept);
}
