#include "edit/figures.hpp"

#include <string>

#include "catch.hpp"

namespace {
bool figure(const std::string& bullet) { return savile::has_figure(bullet, savile::Lexicon::standard()); }
bool result(const std::string& bullet) { return savile::has_result(bullet, savile::Lexicon::standard()); }
}  // namespace

TEST_CASE("counts, shares, money and changes are figures, in digits and in words") {
  for (const std::string bullet : {"Cared for 30 residents", "Led a team of five", "Cut costs by 9%",
                                   "Managed a budget of $2M", "Falls went from 7 in 2022 to 2 in 2023"}) {
    INFO(bullet);
    CHECK(figure(bullet));
  }
}

TEST_CASE("numbers of names and dates are none") {
  for (const std::string bullet : {"Taught Year 5", "Holds Level 2 Food Hygiene", "Audited under FRS 102",
                                   "Joined the board in 2019", "Planned the party"}) {
    INFO(bullet);
    CHECK_FALSE(figure(bullet));
  }
}

TEST_CASE("a result says what came of the work, a count only how much there was") {
  CHECK(result("Cut costs by 9%"));
  CHECK(result("Brought waiting time from 40 to 12 minutes"));
  CHECK_FALSE(result("Cared for 30 residents"));
  CHECK_FALSE(result("Planned the party"));
}
