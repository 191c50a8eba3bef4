// What a claim becomes when words around it are left out, and what may well be.

#include "rewrite.hpp"

using savile::expect_all;
using savile::Rewrite;
using savile::Verdict;

TEST_CASE("an exception may not be left out of what speaks of all") {
  static constexpr Rewrite rows[] = {
      {"Maintained all boilers on site apart from the steam plant", "Maintained all boilers on site"},
      {"Never missed a delivery slot except during the floods", "Never missed a delivery slot"},
      {"Translated the whole catalogue, excluding the legal pages", "Translated the whole catalogue"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("without a word for all, or in other words, it may") {
  static constexpr Rewrite rows[] = {
      {"Maintained all boilers on site apart from the steam plant", "Maintained boilers on site"},
      {"Maintained all boilers on site apart from the steam plant",
       "Maintained all boilers on site except the steam plant"},
      {"Kept all 14 vans roadworthy. Drove every route except the coast", "Kept all 14 vans roadworthy"},
  };
  expect_all(rows, Verdict::accept);
}

TEST_CASE("a shared rank, or one below the first, is not the first") {
  static constexpr Rewrite rows[] = {
      {"Among the top ten fundraisers on the street team", "Top fundraiser on the street team"},
      {"One of the five fastest pickers in the shed", "Fastest picker in the shed"},
      {"Second-highest earner on the charity stall", "Highest earner on the charity stall"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("a rank keeps its company, and one that had none stays") {
  static constexpr Rewrite rows[] = {
      {"Among the top ten fundraisers on the street team",
       "On the street team, among the top ten fundraisers"},
      {"Fastest picker in the shed for two seasons", "For two seasons, fastest picker in the shed"},
  };
  expect_all(rows, Verdict::accept);
}

TEST_CASE("a limit may stand at the end of its sentence") {
  static constexpr Rewrite rows[] = {
      {"Occasionally covered reception", "Covered reception occasionally"},
  };
  expect_all(rows, Verdict::accept);
}

TEST_CASE("the learning of machines is no limit, the learning of a language is one") {
  static constexpr Rewrite accepted[] = {
      {"Designed pipelines of the machine learning based product",
       "Designed pipelines of the machine learning (ML) based product"},
  };
  expect_all(accepted, Verdict::accept);
  static constexpr Rewrite refused[] = {
      {"Currently learning Norwegian", "Norwegian"},
      {"Spanish, learning Norwegian", "Spanish and Norwegian"},
  };
  expect_all(refused, Verdict::block);
}

TEST_CASE("short forms are written out, by their list or their initials, and not as something else") {
  static constexpr Rewrite accepted[] = {
      {"Triaged 60 patients per shift in the ER", "Triaged 60 patients per shift in the emergency room"},
      {"Month-end close, AP and AR", "Accounts payable, accounts receivable and the month-end close"},
  };
  expect_all(accepted, Verdict::accept);
  static constexpr Rewrite refused[] = {
      {"Triaged 60 patients per shift in the ER", "Triaged 60 patients per shift in the operating room"},
  };
  expect_all(refused, Verdict::block);
}

TEST_CASE("what is counted may go by a kindred word, and not by another figure's") {
  static constexpr Rewrite accepted[] = {
      {"Delivered around 180 parcels a day", "Delivered approximately 180 packages daily"},
      {"Milked 80 cows twice a day", "Milked 80 cows two times daily"},
      {"Did payroll for 85 employees every two weeks", "Processed biweekly payroll for 85 employees"},
  };
  expect_all(accepted, Verdict::accept);
  static constexpr Rewrite blocked[] = {
      {"Delivered 180 parcels and 20 letters a day", "Delivered 180 letters a day"},
      {"Milked 80 cows twice a day", "Milked 80 cows three times daily"},
      {"Did payroll for 85 employees every two weeks", "Processed weekly payroll for 85 employees"},
  };
  expect_all(blocked, Verdict::block);
}

TEST_CASE("a clause that was there before is no new deed, in whatever company it now is") {
  static constexpr Rewrite rows[] = {
      {"Helped run the shop. Baker who likes quiet kitchens",
       "Helped run the shop. Baker who likes quiet kitchens, trained in Lyon"},
  };
  for (const Rewrite& row : rows) {
    const auto result = savile::verify_document(row.before, row.after, savile::Lexicon::standard());
    for (const savile::Finding& finding : result.findings) CHECK(finding.text != "likes");
  }
  static constexpr Rewrite blocked[] = {{"Helped run 12 clusters", "Run 12 clusters"},
                                        {"Coached by the head of sales", "Coached the head of sales"}};
  expect_all(blocked, Verdict::block);
}
