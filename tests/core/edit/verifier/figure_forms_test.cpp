// Forms in which a figure may stand, and what must not pass for one of them.

#include "rewrite.hpp"

using namespace savile;

TEST_CASE("a unit left out the second time is the one before it") {
  static constexpr Rewrite honest[] = {
      {"Gave 20 minutes to repairs and 50 to inspections",
       "Gave inspections 50 minutes and repairs 20 minutes"},
      {"Cleared tickets in 4 hours, against a target of 6",
       "Cleared tickets in 4 hours against a 6-hour target"},
      {"Cook for 11 years, incl. 5 on cruise ships", "Cook for eleven years, five of them on cruise ships"},
      {"Ten years in hospitals. For the last three I've been on a burns unit",
       "Ten years in hospitals, the last three on a burns unit"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Gave 20 minutes to repairs and 50 to inspections",
       "Gave repairs 50 minutes and inspections 20 minutes"},
      {"Cleared tickets in 4 hours, against a target of 6",
       "Cleared tickets in 4 hours against a 6-day target"},
      {"Drove vans for 3 years in a team of 7", "Drove vans for 7 years in a team"},
      {"Cook for 11 years, incl. 5 on cruise ships", "Cook for eleven years, six of them on cruise ships"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("what is counted may have a broader name, never a narrower one") {
  static constexpr Rewrite honest[] = {
      {"Painted 9 bungalows", "Painted 9 properties"},
      {"Drafted 30 test cases", "Drafted 30 tests"},
      {"Planned rotas for 18 nurses", "Planned rotas for a nursing team of 18"},
      {"Filed claims, about 6 per week", "Filed about six claims a week"},
      {"Read 9,000 letters in five weeks, about 1,800 per week",
       "Read about 1,800 letters a week for five weeks, 9,000 in total"},
  };
  for (const Rewrite& rewrite : honest) {
    INFO(rewrite.after);
    CHECK(verify(rewrite.before, rewrite.after, rewrite.before, Lexicon::standard()).verdict !=
          Verdict::block);
  }
  static constexpr Rewrite false_ones[] = {
      {"Serviced 14 vehicles", "Serviced 14 lorries"},
      {"Looked after 12 ward nurses", "Looked after 12 wards"},
      {"Read complaints, approx 5 per month, and 20 contracts", "Read approx 5 contracts per month"},
      {"Read 9,000 letters in five weeks, about 1,800 per week", "Read about 9,000 letters a week"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("numerals, pairs, groups of age and shares are figures") {
  static constexpr Rewrite honest[] = {
      {"Nurse on a phase II trial", "Nurse on a Phase 2 trial"},
      {"Coached a girl one to one for two years", "Coached a girl 1:1 for two years"},
      {"Ran two lathes", "Ran a pair of lathes"},
      {"Read stories to under-fives", "Read stories to the under-5s"},
      {"Swam with children aged from 7 to 12", "Swam with 7- to 12-year-old children"},
      {"Answered 80ish calls a day", "Answered around 80 calls a day"},
      {"Sailed over 400,000 miles in yachts", "Sailed over 0.4 million miles in yachts"},
      {"Turned pins to a tolerance of \xC2\xB1"
       "0.004 in.",
       "Turned pins to a tolerance of \xC2\xB1"
       "0.004 inches"},
      {"Checked one sample in four", "Checked 1 in 4 samples"},
      {"Taught chess to Years 3-5", "Taught chess to Year 3, 4 and 5"},
      {"Checked orders between $200 and $900", "Checked orders from $200 to $900"},
      {"Worked over two seasons at a farm", "Worked for two seasons at a farm"},
      {"Guided tours, 3 a day at most", "Guided up to three tours a day"},
      {"Kept errors at 0.3%", "Kept errors to 0.3%"},
  };
  for (const Rewrite& rewrite : honest) {
    INFO(rewrite.after);
    CHECK(verify(rewrite.before, rewrite.after, rewrite.before, Lexicon::standard()).verdict !=
          Verdict::block);
  }
  static constexpr Rewrite false_ones[] = {
      {"Nurse on a phase II trial", "Nurse on a Phase 3 trial"},
      {"Nurse on a phase II trial", "Nurse on a Phase IV trial"},
      {"Coached a girl one to one for two years", "Coached a girl 2:1 for two years"},
      {"Ran two lathes", "Ran a trio of lathes"},
      {"Read stories to under-fives", "Read stories to children under seven"},
      {"Swam with children aged from 7 to 12", "Swam with 7- to 16-year-old children"},
      {"Answered 80ish calls a day", "Answered 80 calls a day"},
      {"Sailed over 400,000 miles in yachts", "Sailed over 4 million miles in yachts"},
      {"Checked one sample in four", "Checked 1 in 3 samples"},
      {"Taught chess to Years 3-5", "Taught chess to Year 3, 4, 5 and 6"},
      {"Taught chess to Years 3 and 5", "Taught chess to Years 3-5"},
      {"Grew the crew from 8 to 20", "Led crews of 8 to 20"},
      {"Guided tours, 3 a day at most", "Guided three tours a day"},
      {"Errors fell by 4%", "Errors fell to 4%"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("what a figure was before stays before") {
  static constexpr Rewrite honest[] = {
      {"The backup takes 5 minutes instead of 40", "The backup went from 40 minutes to five"},
      {"Automated the export (used to take 3 days, now 4 hrs)",
       "Automated the export, now taking four hours, down from three days"},
      {"Sewed 20 shirts a week, up from 12", "Went from 12 to 20 shirts a week"},
  };
  for (const Rewrite& rewrite : honest) {
    INFO(rewrite.after);
    for (const Finding& finding :
         verify(rewrite.before, rewrite.after, rewrite.before, Lexicon::standard()).findings)
      CHECK(finding.type != "quantity");
  }
  static constexpr Rewrite false_ones[] = {
      {"The backup takes 5 minutes instead of 40", "The backup takes 40 minutes"},
      {"Automated the export (used to take 3 days, now 4 hrs)", "Automated the export, which takes 3 days"},
      {"Sewed 20 shirts a week, up from 12", "Went from 20 to 12 shirts a week"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("a remainder may be reckoned, and must be right") {
  static constexpr Rewrite honest[] = {
      {"Passed all but four of 60 audits", "Passed 56 of 60 audits"},
      {"Worked with three other welders", "One of four welders"},
      {"Cleared tickets in 8 days, against a target of 12",
       "Cleared tickets in 8 days, four days inside the target"},
      {"Steward for nine years, the first six on ferries and the rest on liners",
       "Steward for nine years: six on ferries, then three on liners"},
  };
  for (const Rewrite& rewrite : honest) {
    INFO(rewrite.after);
    for (const Finding& finding :
         verify(rewrite.before, rewrite.after, rewrite.before, Lexicon::standard()).findings)
      CHECK(finding.type != "quantity");
  }
  static constexpr Rewrite false_ones[] = {
      {"Passed all but four of 60 audits", "Passed 58 of 60 audits"},
      {"Worked with three other welders", "One of five welders"},
      {"Cleared tickets in 8 days, against a target of 12",
       "Cleared tickets in 8 days, four days over the target"},
      {"Steward for nine years, the first six on ferries and the rest on liners",
       "Steward for nine years: six on ferries, then four on liners"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("dates and periods in another form") {
  static constexpr Rewrite honest[] = {
      {"Painted boats between April and August 2019", "Painted boats (Apr \xE2\x80\x93 Aug 2019)"},
      {"Painted boats, Feb. 2020 \xE2\x80\x93 Nov. 2020", "Painted boats from February to November 2020"},
      {"Joined the lifeboat crew in 2016", "On the lifeboat crew since 2016"},
      {"Wrote two bulletins a month", "Wrote twice-monthly bulletins"},
      {"Closed month-end accounts", "Closed monthly accounts"},
      {"On call every third weekend", "On call one weekend in three"},
      {"Averaged 2,000 stitches daily", "Average of 2000 stitches daily"},
  };
  expect_none_refused(honest);
  static constexpr Rewrite false_ones[] = {
      {"Painted boats between April and August 2019", "Painted boats (Apr \xE2\x80\x93 Oct 2019)"},
      {"Painted boats, Feb. 2020 \xE2\x80\x93 Nov. 2020",
       "Painted boats from February 2019 to November 2020"},
      {"Joined the lifeboat crew in 2016 and left in 2018", "On the lifeboat crew since 2016"},
      {"Joined the station in 2016 and made sergeant in 2021", "Sergeant since 2016"},
      {"Wrote two bulletins a month", "Wrote twice-weekly bulletins"},
      {"Closed year-end accounts", "Closed monthly accounts"},
      {"On call every third weekend", "On call one weekend in two"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("a limit bears on all of its list, and a possessor has no preposition") {
  static constexpr Rewrite honest[] = {
      {"Fixed boats, mainly hulls, masts and rudders", "Fixed boats, primarily rudders, masts and hulls"},
      {"Mostly layout work in InDesign", "Predominantly InDesign layout work"},
      {"Cut trial costs", "Cut costs of the trial"},
      {"Drafted answers to a tenant's questions", "Drafted answers to questions from a tenant"},
  };
  for (const Rewrite& rewrite : honest) {
    INFO(rewrite.after);
    for (const Finding& finding :
         verify(rewrite.before, rewrite.after, rewrite.before, Lexicon::standard()).findings) {
      CHECK(finding.type != "limit");
      CHECK(finding.type != "direction");
    }
  }
  static constexpr Rewrite false_ones[] = {
      {"Fixed boats, mainly hulls", "Fixed boats, hulls"},
      {"Mostly layout work in InDesign", "InDesign layout work"},
      {"Moved 9 sites from gas to oil", "Moved 9 sites from oil to gas"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("a figure keeps its side of the mark, its year and the target that was missed") {
  static constexpr Rewrite honest[] = {
      {"Closed the job two weeks late", "Closed the job a fortnight late"},
      {"Fitted 9 stoves in 2018 and 14 in 2019", "Fitted nine stoves in 2018 and 14 in 2019"},
      {"Met my 2021 quota", "Met the 2021 quota"},
      {"Reached 88% of my quota in 2021", "Reached 88% of the quota in 2021"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Closed the job two weeks late", "Closed the job two weeks early"},
      {"Came in $4k over budget", "Came in $4,000 under budget"},
      {"Fitted 9 stoves in 2018 and 14 in 2019", "Fitted 14 stoves in 2018"},
      {"Reached 88% of my quota in 2021", "Met the quota in 2021"},
      {"Missed the sales target by 3%", "Exceeded the sales target"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("measures in print, years in a list and hours without a half of the day") {
  static constexpr Rewrite honest[] = {
      {"Built a deck 4 m by 6 m", "Built a 4m by 6m deck"},
      {"Cut scrap from 30 kg a day to 12", "Cut scrap from 30 kg a day to 12 kg"},
      {"Ran 5 km races", "Ran 5k races"},
      {"Marshal in 2015, 2016 and 2017", "Marshal, 2015-2017"},
      {"Worked weekdays, 9 to 5", "Worked weekdays, 9am-5pm"},
      {"Ranked 3rd of 12 for sales in 2019", "Ranked third of 12 for 2019 sales"},
      {"Wrote 10 to 15 page briefs", "Wrote briefs of 10-15 pages"},
  };
  expect_none_refused(honest);
  static constexpr Rewrite false_ones[] = {
      {"Built a deck 4 m by 6 m", "Built a 4m by 9m deck"},
      {"Cut scrap from 30 kg a day to 12", "Cut scrap from 30 kg a day to 2 kg"},
      {"Ran 5 km races", "Ran 10k races"},
      {"Marshal in 2015 and 2017", "Marshal, 2015-2017"},
      {"Worked weekdays, 9 to 5", "Worked weekdays, 9am-7pm"},
      {"Ranked 3rd of 12 for sales in 2019", "Ranked third of 12 for 2021 sales"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("figures side by side share what is said of one") {
  static constexpr Rewrite honest[] = {
      {"Baked 70 loaves in the morning and 30 at night", "Baked 70 morning loaves and 30 night loaves"},
      {"Wired 12 V and 48 V lamps", "Wired 48 V and 12 V lamps"},
      {"Repaired 3 of the 8 rigs", "Repaired three of eight rigs"},
      {"Ran 9 tours of 2 to 3 hours", "Ran nine 2- to 3-hour tours"},
      {"Gave drop-in advice to 6-8 tenants", "Gave drop-in advice to six to eight tenants"},
      {"Sang every other weekend", "Sang on alternate weekends"},
      {"Chaired a board of 7 that met quarterly", "Chaired a seven-member board that met four times a year"},
  };
  expect_none_refused(honest);
  static constexpr Rewrite false_ones[] = {
      {"Baked 70 loaves in the morning and 30 at night", "Baked 30 morning loaves and 70 night loaves"},
      {"Taught 11 pupils and ran a chess club for 25", "Taught 25 pupils and ran a chess club"},
      {"Wired 12 V and 48 V lamps", "Wired 12 V and 480 V lamps"},
      {"Repaired 3 of the 8 rigs", "Repaired eight rigs"},
      {"Ran 9 tours of 2 to 3 hours", "Ran nine 2- to 5-hour tours"},
      {"Sang every other weekend", "Sang every weekend"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("millimetres are no millions, where no money is told") {
  static constexpr Rewrite honest[] = {
      {"Marked out plate up to 12mm", "Marked out plate up to 12 mm"},
      {"Marked out plate up to 12mm", "Marked out plate to a maximum of 12 mm"},
      {"Raised $12mm of debt", "Raised $12 million of debt"},
      {"Raised 12MM in debt", "Raised 12 million in debt"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Marked out plate of 12mm", "Marked out plate of 12 cm"},
      {"Marked out plate of 12mm", "Marked out 12 million plates"},
      {"Raised $12mm of debt", "Raised $12,000 of debt"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("the number of one thing is no count of them") {
  static constexpr Rewrite false_ones[] = {
      {"Stocked shelves and ran register 3", "Stocked shelves and ran 3 registers"},
      {"Cleaned ward 4 at night", "Cleaned 4 wards at night"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Stocked shelves and ran register 3", "Ran register 3 and stocked shelves"},
      {"Coordinated visits, 130 total", "Coordinated 130 visits"},
      {"Laid out a 48 pp. report", "Laid out a 48-page report"},
      {"Drove a 53' trailer", "Drove a 53-foot trailer"},
      {"Drove a trailer, no accidents '16-'21", "Drove a trailer with no accidents from 2016 to 2021"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("a part of the hours or papers that something takes is not all of it") {
  static constexpr Rewrite false_ones[] = {
      {"Completed 80 of 240 hours of the course", "Completed the 240-hour course"},
      {"Staff accountant; passed 2 of 4 CPA exam sections", "Staff accountant and CPA"},
  };
  expect_all(false_ones, Verdict::block);
}
