// Figures that follow from the source's, in any form, and figures that only seem to.

#include "rewrite.hpp"

using namespace savile;

TEST_CASE("a change may be told by its ends, its share, its amount or its factor") {
  static constexpr Rewrite rows[] = {
      {"Picking time fell from 90 seconds to 45", "Picking time halved, from 90 seconds to 45"},
      {"Club membership grew from 80 to 120", "Club membership grew by half, from 80 to 120"},
      {"Got stockholding down from $210k to $165k", "Cut stockholding by $45,000, from $210,000 to $165,000"},
      {"Reduced scrap from 8% to 6%", "Cut scrap by a quarter, from 8% to 6%"},
      {"Raised coverage from 41% to 78%", "Raised coverage by 37 percentage points, from 41% to 78%"},
      {"Close shortened from ten days to six", "Close took six days, down from 10"},
  };
  expect_all(rows, Verdict::accept);
}

TEST_CASE("a change that does not follow is refused") {
  static constexpr Rewrite rows[] = {
      {"Picking time fell from 90 seconds to 45", "Picking time fell by 60%, from 90 seconds to 45"},
      {"Club membership grew from 80 to 120", "Club membership doubled, from 80 to 120"},
      {"Got stockholding down from $210k to $165k", "Cut stockholding by $55,000, from $210,000 to $165,000"},
      {"Reduced scrap from 8% to 6%", "Cut scrap by 8%"},
      {"Cut onboarding from 3 weeks to 2", "Cut onboarding by 2 weeks"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("a part of a whole may be told as a share, and never as the whole") {
  static constexpr Rewrite honest[] = {
      {"Sold 3 out of every 4 homes listed", "Sold three quarters of homes listed"},
      {"Audited 1 in 10 invoices", "Audited 10% of invoices"},
      {"Of the 40 apprentices I trained, 36 passed", "Trained 40 apprentices, 90% of whom passed"},
      {"Was on call one week in four", "Was on call one week out of every four"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Called 42 of the 60 performances", "Called all 60 performances"},
      {"Won 4 of 11 bids in 2022", "Won all 11 bids in 2022"},
      {"Handled 12 of the firm's 40 leases", "Handled the firm's 40 leases"},
      {"Most of the 60 stalls came back", "All 60 stalls came back"},
      {"Earned a distinction in one of six modules", "Earned a distinction in six modules"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("a bound that says less is true, one that says more is not") {
  static constexpr Rewrite honest[] = {
      {"Cut run time by 38%", "Cut run time by over a third"},
      {"Housed 112 volunteers", "Housed more than 100 volunteers"},
      {"Held a budget of just under €2m", "Held a budget of almost €2 million"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Cut run time by 38%", "Cut run time by over 40%"},
      {"Housed 112 volunteers", "Housed over 120 volunteers"},
      {"Held a budget of about €2m", "Held a budget of over €2m"},
      {"Planted a dozen trees", "Planted several dozen trees"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("times of the day and written fractions are figures in any form") {
  static constexpr Rewrite honest[] = {
      {"Baked bread from 3 a.m. six days a week", "Baked bread from 03:00 six days a week"},
      {"Handed over at 7 am", "Handed over at 07:00"},
      {"Drilled holes to within 1/16 inch", "Drilled holes to within 1/16\""},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Baked bread from 3 a.m. six days a week", "Baked bread from 04:00 six days a week"},
      {"Handed over at 7 am", "Handed over at 7 pm"},
      {"Drilled holes to within 1/16 inch", "Drilled holes to within 1/64\""},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("what has so many keeps its number") {
  static constexpr Rewrite rows[] = {
      {"Worked in the kitchen of a 400-seat theatre", "Worked in a 400-seat kitchen"},
      {"Nurse in the ICU of a 300-bed hospital", "Nurse in the 300-bed ICU of a hospital"},
      {"Two of my pupils reached the national final and five the regional one",
       "Five of my pupils reached the national final"},
  };
  expect_all(rows, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Chaired the talk for the workshop (12 staff)", "Chaired the talk for a workshop of 12"},
      {"Cleaned a 90-room airport hotel", "Cleaned a 90-room hotel"},
      {"Sold cars; averaged 14 units a month", "Sold an average of 14 cars a month"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("how often may be told in another period's words") {
  static constexpr Rewrite honest[] = {
      {"Inspected lifts twice a year", "Carried out six-monthly lift inspections"},
      {"Patrolled the square on foot three times per week",
       "Patrolled the square on foot three times a week"},
      {"Wrote the report every second month", "Wrote the report bi-monthly"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Inspected lifts twice a year", "Inspected lifts three-monthly"},
      {"Patrolled the square three times per week", "Patrolled the square four times a week"},
  };
  expect_all(false_ones, Verdict::block);
}
