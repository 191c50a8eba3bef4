// Résumés in short form: "rms/shift", "yrs 1-6", "ID's", "Oct 21-Mar 24", "w/".

#include "rewrite.hpp"

using namespace savile;

TEST_CASE("what is written short may be written out") {
  static constexpr Rewrite honest[] = {
      {"Turned round 15 rms/shift", "Turned around 15 rooms per shift"},
      {"Served 140 dinners, yrs 1-6", "Served 140 dinners to Years 1 to 6"},
      {"Cabin crew, short haul, Oct 21-Mar 24", "Short-haul cabin crew, October 2021-March 2024"},
      {"Sold cheese at markets Thu to Sat", "Sold cheese at markets, Thursday to Saturday"},
      {"Tuned pianos for 9 schools, twice a yr each", "Tuned pianos twice a year for each of nine schools"},
      {"Patrolled 3 buildings every 2 hrs", "Patrolled three buildings every two hours"},
      {"Checked ID's at the main gate", "Checked IDs at the main gate"},
      {"Administered benefits for 450 EE's", "Administered benefits for 450 employees"},
      {"Repaired brakes and A/C", "Repaired brakes and air conditioning"},
      {"Managed 1,200 ac of corn", "Managed 1,200 acres of corn"},
      {"Saw avg 12 pts/day in the clinic", "Saw an average of 12 patients per day in the clinic"},
      {"Cut build time from 20m to 10m", "Cut build time from 20 minutes to 10 minutes"},
      {"Hit 112% of quota in FY20", "Achieved 112% of quota in FY2020"},
      {"Produced sets for 3 K-8 schools", "Produced sets for three K-8 schools"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Did rotas for 19 carers in Excel", "Prepared rotas for 19 carers in Excel and RotaCloud"},
      {"Cabin crew, Oct 21-Mar 24", "Cabin crew, October 2021-March 2025"},
      {"Cut build time from 20m to 10m", "Cut build time from 20 hours to 10 hours"},
      {"Turned round 15 rms/shift", "Turned around 15 rooms per hour"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("a share, a limit or a post may be told in other words") {
  static constexpr Rewrite honest[] = {
      {"Half my caseload was under-5s", "Under-5s made up 50% of my caseload"},
      {"Wine list of 48, a third by the glass, I wrote it",
       "Wrote a list of 48 wines, one-third of them by the glass"},
      {"Kept payroll within the budget", "Kept payroll within budget"},
      {"Shrink fell during the time I was manager", "As manager, saw shrink fall"},
      {"I was the person who ordered the cash weekly", "Ordered cash weekly"},
      {"Was purser with crews as large as 9", "Purser with crews of up to nine"},
      {"Raised open rates from 20% up to 25%", "Raised open rates from 20% to 25%"},
      {"Led and did most of the coding for the migration", "Led the migration"},
      {"Was crew lead for a crew of 4", "Led a crew of four"},
      {"The trial wasn't finished when my contract ended", "My contract ended with the trial unfinished"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("equal is not better, the second is not the first, and what came next did not come before") {
  static constexpr Rewrite false_ones[] = {
      {"Loaded sets about as fast as the rest of the crew", "Loaded sets faster than the rest of the crew"},
      {"2nd lowest breakages of 6 depots", "Lowest breakages of 6 depots"},
      {"Left the quarry in 2017, then got my ticket", "Got my ticket, then left the quarry in 2017"},
      {"Advised the trustees against buying a minibus", "Advised the trustees to buy a minibus"},
      {"Target was 50 boxes a day, I usually cut 38", "Usually cut 50 boxes a day"},
      {"Gave injections with the vet there, never on my own", "Gave injections unsupervised"},
      {"Surveyed 64 headstones and cleaned 9 of them", "Surveyed and cleaned 64 headstones"},
      {"My mentor's lesson was rated outstanding; I gave out worksheets",
       "Taught a lesson rated outstanding"},
      {"Head chef wrote the menus, I costed them", "Wrote and costed the menus"},
      {"Took notes for the solicitor at the wills evening", "Gave legal advice at the wills evening"},
      {"Asst verger, St Olave's", "Verger, St Olave's"},
      {"Wrote the chapter on poems for the handbook", "Wrote the handbook, including the chapter on poems"},
      {"Typed up the consultant's dictated letters", "Composed the consultant's letters"},
      {"Insured to drive the minibus, rode as escort", "Drove the minibus"},
      {"Nurse through Bramble agency, put on wards at Hope Hospital", "Nurse employed by Hope Hospital"},
  };
  expect_all(false_ones, Verdict::block);
}
