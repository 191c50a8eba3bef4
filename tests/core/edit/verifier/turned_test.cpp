// What was only proposed, missed, shared, checked or seen to change is not one's deed.

#include "rewrite.hpp"

using namespace savile;

TEST_CASE("a deed that was proposed or tried, a target missed and a degree not finished stay so") {
  static constexpr Rewrite rows[] = {
      {"Suggested splitting the night rota in two, which the board turned down",
       "Split the night rota in two"},
      {"My proposal to resurface the yard is with the council", "Resurfaced the yard"},
      {"Watched two hip operations as a student", "Performed two hip operations"},
      {"Asked the engineer to rewire the barn", "Rewired the barn"},
      {"Taught apprentices to plaster ceilings", "Plastered ceilings"},
      {"Recommended a cheaper printer", "Moved to a cheaper printer"},
      {"Was to chair the 2021 inquiry but left before it", "Chaired the 2021 inquiry"},
      {"Was offered a place on an MBA but declined", "MBA"},
      {"Tried to repair a 1920s organ", "Repaired a 1920s organ"},
      {"Reached 88% of my quarterly quota selling boilers", "Sold boilers, meeting the quarterly quota"},
      {"Fell short of the fundraising goal by a little", "Achieved the fundraising goal"},
      {"Studied for an MA in History at Hull; lectures attended, dissertation never submitted",
       "Hold an MA in History from Hull"},
      {"Read for a BSc in Geology at Leeds without graduating", "BSc in Geology, Leeds"},
  };
  expect_all(rows, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Suggested splitting the night rota in two", "Proposed splitting the night rota in two"},
      {"Suggested a new rota and wrote it", "Wrote a new rota after suggesting it"},
      {"Reached 104% of my quarterly quota selling boilers",
       "Met the quarterly quota selling boilers, reaching 104% of it"},
      {"Met every quarterly quota", "Achieved every quarterly quota"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("what changed by itself is not one's own change") {
  static constexpr Rewrite rows[] = {
      {"Served meals in a hotel. Bookings rose 9% that season.",
       "Served meals in a hotel, raising bookings by 9% that season"},
      {"Ran the till. Shop takings doubled in 2021.", "Ran the till and doubled shop takings in 2021"},
  };
  expect_all(rows, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Served meals in a hotel. Bookings rose 9% that season.",
       "Served meals in a hotel; bookings rose by 9% that season"},
      {"Raised bookings by 9%. Bookings grew again in May.", "Raised bookings by 9%"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("another's post, another side and another's work stay theirs") {
  static constexpr Rewrite rows[] = {
      {"Reported to a supervisor with two packers", "Supervised two packers"},
      {"Helped guests pick wine, which the sommelier poured", "Poured wine for guests"},
      {"Reported to the bar manager and deputised for the chef", "Deputised for the bar manager"},
      {"Worked under an instructor on six aircraft", "Instructed on six aircraft"},
      {"Acted for landlords in rent disputes with a lender",
       "Represented a lender in rent disputes with landlords"},
      {"The depot crew cut waste by a third while I was there", "Cut waste by a third at the depot"},
      {"Wrote notes for a lecture my boss gave", "Gave a lecture from notes"},
      {"Kept the books of a garage run by my uncle", "Ran a garage and kept its books"},
      {"Stitched curtains from the designer's patterns", "Designed and stitched curtains"},
      {"Apprentice roofer from 2014 to 2017", "Roofer from 2014 to 2017"},
      {"Verified duct layouts drawn by a contractor", "Designed duct layouts with a contractor"},
  };
  expect_all(rows, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Supervisor of two packers", "Supervised two packers"},
      {"Volunteer driver for a food bank since 2018", "Has driven for a food bank as a volunteer since 2018"},
      {"Suggested a new rota, which I then introduced", "Suggested and then introduced a new rota"},
      {"Helped guests pick wine and poured it for them", "Poured wine for guests and helped them pick it"},
      {"Reported to the bar manager and deputised for her",
       "Deputised for the bar manager, reporting to her"},
      {"Studied for a BA in French at Hull, 2010-2013, graduating with a 2:1",
       "BA in French, Hull, 2010-2013 (2:1)"},
      {"Worked with nurses to shorten handovers", "Shortened handovers with nurses"},
      {"Watched 40 cameras at a port", "Monitored 40 cameras at a port"},
      {"Except for Sundays I worked alone", "Worked alone, Sundays excepted"},
      {"Acted for landlords in rent disputes with a lender",
       "Represented landlords in rent disputes with a lender"},
      {"Verified duct layouts drawn by a contractor", "Checked a contractor's duct layouts"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("w/o denies as without does") {
  static constexpr Rewrite honest[] = {
      {"Line checks: all passed w/o remarks", "Line checks: all passed without remarks"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Line checks: all passed w/o remarks", "Line checks: all passed with remarks"},
      {"Passed all line checks with remarks", "Passed all line checks w/o remarks"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("what was only scoped, is pending or was done in another's absence is not told without it") {
  static constexpr Rewrite honest[] = {
      {"Digitisation of the photographs was scoped but funding not found",
       "Scoped the digitisation of the photographs, but funding was not found"},
      {"Chaired the weekly demand meeting when my manager was away",
       "Chaired the weekly demand meeting when the manager was absent"},
      {"Named as one of three inventors on a UK patent application (pending)",
       "Named as one of three inventors on a pending UK patent application"},
      {"Worked the 1st and 2nd seasons", "Worked both the 1st and 2nd seasons"},
      {"Answered the phone when it rang", "Answered the phone"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Digitisation of the photographs was scoped but funding not found",
       "Scoped and completed the digitisation of the photographs"},
      {"Planned the move but it never happened", "Finished the move"},
      {"Scoped the move of the archive", "Completed the move of the archive"},
      {"The move of the archive was scoped", "Carried out the move of the archive"},
      {"Outlined a report", "Completed a report"},
      {"Named as one of three inventors on a UK patent application (pending)",
       "Named as one of three inventors on a granted UK patent"},
      {"Chaired the weekly demand meeting when my manager was away", "Chaired the demand meeting every week"},
      {"Chaired the demand meeting while the manager was on leave", "Chaired the demand meeting"},
      {"Helped at the sorting table in the 2nd season", "Helped at the sorting table in both seasons"},
  };
  expect_all(false_ones, Verdict::block);
}
