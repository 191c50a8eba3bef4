// Figures that follow from those of the source: totals beside their parts, shares of a target, the length of
// dates, a change told in two clauses.

#include "rewrite.hpp"

using savile::expect_all;
using savile::Rewrite;
using savile::Verdict;

TEST_CASE("a total beside its parts is theirs") {
  static constexpr Rewrite honest[] = {
      {"Fed 12 mares and 8 foals", "Fed 20 horses: 12 mares and 8 foals"},
      {"Raised £300 in May and £450 in June", "Raised £750 in all, £300 in May and £450 in June"},
  };
  savile::expect_none_refused(honest);
  static constexpr Rewrite rows[] = {
      {"Fed 12 mares and 8 foals", "Fed 25 horses: 12 mares and 8 foals"},
      {"Raised £300 in May and £450 in June", "Raised £850 in all, £300 in May and £450 in June"},
      {"Fed 12 mares and trained 8 staff", "Fed 20 mares and trained 8 staff"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("a share of the target follows from both figures") {
  static constexpr Rewrite honest[] = {
      {"Sold 60,000 tickets against a target of 50,000", "Reached 120% of the ticket target"}};
  savile::expect_none_refused(honest);
  static constexpr Rewrite rows[] = {
      {"Sold 60,000 tickets against a target of 50,000", "Reached 150% of the ticket target"},
      {"The appeal aimed for £500,000; I wrote the letters. It brought in £310,000.",
       "Wrote letters for an appeal that brought in £500,000"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("the months of a date range are its length") {
  static constexpr Rewrite honest[] = {
      {"January 2018 to December 2020: made oak kitchens", "Made oak kitchens for three years"},
      {"2016 to 2019: baked bread at a mill", "Baked bread at a mill for three years"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite rows[] = {
      {"January 2018 to December 2020: made oak kitchens", "Made oak kitchens for four years"},
      {"2016 to 2019: baked bread at a mill", "Baked bread at a mill for five years"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("a change told in two clauses has two ends") {
  static constexpr Rewrite honest[] = {
      {"The count took 9 days and after I rewrote the list it took 6", "Cut the count from nine days to six"},
      {"Looked after budgets of up to a quarter of a million euros",
       "Looked after budgets of up to €250,000"},
      {"I never missed a deadline in two years of testing", "Met every deadline in two years of testing"},
  };
  savile::expect_none_refused(honest);
  static constexpr Rewrite rows[] = {
      {"The count took 9 days and after I rewrote the list it took 6",
       "Cut the count from nine days to three"},
      {"The count took 9 days and after I rewrote the list it took 6", "Cut the count from six days to nine"},
      {"I missed a deadline twice in two years of testing", "Met every deadline in two years of testing"},
      {"Attended the Lisbon conference on trade", "Spoke at the Lisbon conference on trade"},
      {"Built a churn board. Churn fell 4%, mostly because of a price cut.",
       "Cut churn by 4% by building a board"},
  };
  expect_all(rows, Verdict::block);
}
