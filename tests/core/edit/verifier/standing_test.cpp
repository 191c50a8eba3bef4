// What is ahead, has ended or holds of a part only.

#include "rewrite.hpp"

using savile::expect_all;
using savile::Rewrite;
using savile::Verdict;

TEST_CASE("what the source tells as ahead is not told as done") {
  static constexpr Rewrite rows[] = {
      {"Trainee gas fitter; ACS assessment booked for November",
       "Trainee gas fitter with the ACS assessment completed"},
      {"Wrote a proposal for closing the Leith depot; the closure is planned for next year",
       "Proposed and carried out the closure of the Leith depot"},
      {"Designed a loyalty card for the bakery; it is scheduled for release in May",
       "Designed a loyalty card for the bakery, taken through to release in May"},
      {"Drafted a childcare policy, which is awaiting board approval",
       "Drafted a childcare policy with board approval"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("what is ahead may be told as ahead, or left out") {
  static constexpr Rewrite rows[] = {
      {"Trainee gas fitter; ACS assessment booked for November",
       "Trainee gas fitter, ACS assessment due in November"},
      {"Trainee gas fitter; ACS assessment booked for November", "Trainee gas fitter"},
      {"Wrote a proposal for closing the Leith depot; the closure is planned for next year",
       "Wrote a proposal for closing the Leith depot"},
      {"Completed Level 2; Level 3 is planned for next year", "Completed Level 2"},
      {"Lessons are planned and taught by me for a class of 28",
       "Planned and delivered lessons to a class of 28"},
  };
  expect_all(rows, Verdict::accept);
}

TEST_CASE("a licence that has ended is not held") {
  static constexpr Rewrite rows[] = {
      {"Held an SIA door licence until 2019, did not renew it", "SIA door licence holder"},
      {"PADI Divemaster, now lapsed. Guided 200 dives", "PADI Divemaster who guided 200 dives"},
  };
  expect_all(rows, Verdict::block);
  static constexpr Rewrite kept[] = {
      {"Held an SIA door licence until 2019, did not renew it", "Held an SIA door licence until 2019"},
      {"PADI Divemaster, now lapsed. Guided 200 dives", "Former PADI Divemaster; guided 200 dives"},
  };
  expect_all(kept, Verdict::accept);
}

TEST_CASE("what is said of a part is not said of the whole") {
  static constexpr Rewrite rows[] = {
      {"Ran five youth camps; the last three had no injuries", "Ran five youth camps with no injuries"},
      {"Wrote 12 grant bids, and four of them were funded by the council",
       "Wrote 12 grant bids funded by the council"},
      {"Learned two solo parts; sang once, as Elsa", "Learned two solo parts and sang in both"},
      {"Covered two stalls at the fair, only one overnight", "Covered both stalls overnight at the fair"},
  };
  static constexpr Rewrite kept[] = {
      {"Ran five youth camps; the last three had no injuries",
       "Ran five youth camps, the last three with no injuries"},
      {"Wrote 12 grant bids, and four of them were funded by the council",
       "Wrote 12 grant bids; the council funded four"},
      {"Ran five youth camps; the last three had no injuries", "Ran five youth camps"},
      {"Taught the last two years of the course", "Taught the course's last two years"},
  };
  expect_all(rows, Verdict::block);
  expect_all(kept, Verdict::accept);
}

TEST_CASE("what was not brought about is not told as brought about") {
  static constexpr Rewrite rows[] = {
      {"Built a booking bot as a trial; it did not go into service",
       "Took a booking bot from trial into service"},
      {"Designed a bench that was never put into manufacture", "Designed a bench for manufacture"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("a limit that was set is not one that was kept, and an honour stays with who bears it") {
  static constexpr Rewrite false_ones[] = {
      {"Coordinated a gala that raised $85k, budget $30k",
       "Coordinated a gala that raised $85k and came in under its $30k budget"},
      {"Sous chef under a James Beard-nominated executive chef", "James Beard-nominated sous chef"},
      {"Sold 9 used cars a month", "Sold 9 new cars a month"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Brought the gala in under its $30k budget", "Delivered the gala under its $30k budget"},
      {"Cooked in an award-winning restaurant", "Worked as a cook in an award-winning restaurant"},
      {"Nothing but the fryer station at first, then the grill",
       "Worked the fryer station at first, then the grill"},
      {"Did the layout, not the writing", "Did the layout only, not the writing"},
      {"Completed OSHA 30 in 2022, forklift cert same year",
       "Completed OSHA 30 and forklift certification in 2022"},
      {"Lt., Engine 7. Supervised a crew of 3", "Supervised a crew of three as Lieutenant on Engine 7"},
      {"Summer intern, DA's office: indexed footage",
       "Indexed footage as a summer intern at the District Attorney's office"},
      {"Co-taught with a special ed teacher", "Co-taught with a special education teacher"},
      {"Bookkeeper for a plumbing supply firm", "Kept the books for a plumbing supply firm"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("what was offered, allowed or done in part was not taken up, done, or done in full") {
  static constexpr Rewrite false_ones[] = {
      {"Offered a promotion to lead but stayed on nights", "Promoted to lead"},
      {"Offered an extension of 8 months, declined", "Extended for 8 months"},
      {"Allowed to handle cash at the till", "Handled cash at the till"},
      {"Hired to clear a backlog of 300 files, cleared half", "Cleared a backlog of 300 files"},
      {"Temp receptionist at a clinic", "Receptionist at a clinic"},
      {"Chosen as alternate juror", "Juror"},
      {"Results may show that the filter works", "Proved that the filter works"},
      {"Typed up audits of 12 branches", "Audits 12 branches"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Offered tours of the vineyard", "Gave tours of the vineyard"},
      {"Offered a promotion to lead and took it", "Took a promotion to lead"},
      {"The rig was built by two engineers and me", "Two engineers and I built the rig"},
      {"Cleared half of a backlog of 300 files", "Cleared half of a 300-file backlog"},
  };
  expect_all(honest, Verdict::accept);
}
