// Words of which a thing is one or another (gate_contraries).

#include "rewrite.hpp"

using namespace savile;

TEST_CASE("of two things that exclude one another the new text has the source's") {
  static constexpr Rewrite false_ones[] = {
      {"Gave staff training on verbal warnings", "Gave staff training on written warnings"},
      {"Performed in local theatre", "Performed in national theatre"},
      {"Staffed the front desk on the evening shift", "Staffed the front desk on the morning shift"},
      {"Answered inbound calls", "Answered outbound calls"},
      {"Taught an adult class", "Taught a children class"},
      {"Wired residential buildings", "Wired commercial buildings"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("a word of the same side, or both sides, say nothing else") {
  static constexpr Rewrite honest[] = {
      {"Sold used cars", "Sold second-hand cars"},
      {"Answered incoming calls", "Answered inbound calls"},
      {"Automated a manual process", "Automated a process that was manual"},
      {"Worked days and nights", "Worked nights and days"},
  };
  expect_all(honest, Verdict::accept);
}
