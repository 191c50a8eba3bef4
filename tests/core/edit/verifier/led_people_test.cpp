// Whom one led: people are led in the new text only where the source has people led.

#include "rewrite.hpp"

using namespace savile;

TEST_CASE("who led a thing did not lead the people about it") {
  static constexpr Rewrite false_ones[] = {
      {"Owned the backlog for the seat-map squad (6 engineers)",
       "Owned the backlog of the seat-map squad and line-managed its six engineers"},
      {"Owned the roadmap of the squad (6 engineers)", "Led the squad of six engineers"},
      {"Managed the roadmap of a team of 6 engineers", "Managed a team of 6 engineers"},
      {"Managed the budget of a ward with 12 nurses", "Managed the budget and 12 nurses of a ward"},
      {"Kept stock for a kitchen of 8 cooks", "Managed stock and 8 cooks for a kitchen"},
      {"Led the migration for a team of 8", "Led a team of 8 through the migration"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Ran a crew of 4 putting on roofs", "Led a crew of four putting on roofs"},
      {"Was one of the top sellers in the shoe department most months.",
       "In most months, ranked among the shoe department's leading sellers."},
      {"Ran a weekly rhyme time for toddlers", "Led a weekly toddler rhyme time"},
      {"Managed the accounts of 40 clients", "Managed 40 clients' accounts"},
      {"Leads a crew of nine on the packing line", "Led a crew of nine on the packing line"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("a manager may have led those whom the line names: that is asked") {
  static constexpr Rewrite asked[] = {
      {"Product Manager. Owned the backlog for a squad of 6 engineers",
       "Product Manager. Owned the backlog and managed 6 engineers"},
  };
  for (const Rewrite& row : asked) {
    const Verification result = verify(row.before, row.after, row.before, Lexicon::standard());
    INFO(shown(row, result));
    CHECK(result.verdict == Verdict::confirm);
  }
}
