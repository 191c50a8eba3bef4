// The same thing said in another form: short names, compounds, coordinations, posts.

#include "rewrite.hpp"

using namespace savile;

TEST_CASE("a short name with a number is the words that it stands for") {
  static constexpr Rewrite honest[] = {
      {"Closed $1.4M in FY2022", "Closed $1.4 million in fiscal year 2022"},
      {"Closed $1.4M in fiscal year 2022", "Closed $1.4 million in FY22"},
      {"Coached the U14 team", "Coached the under-14 team"},
      {"Coached the under-14 team", "Coached the U14 team"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Closed $1.4M in FY2022", "Closed $1.4 million in fiscal year 2023"},
      {"Coached the under-14 team", "Coached the U16 team"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("words may be cut short, written out or made one") {
  static constexpr Rewrite rows[] = {
      {"Nurse on a medical-surgical floor", "Nurse on a med-surg floor"},
      {"Cared for post-op patients", "Cared for post-operative patients"},
      {"Maintained HVAC systems", "Maintained heating, ventilation and air conditioning (HVAC) systems"},
      {"Set tables before handing over to the day team", "Set tables before the handover to the day team"},
      {"Online sales grew 7% y/y", "Online sales rose 7% year over year"},
      {"Planned menus for patients", "Planned a menu for patients"},
  };
  expect_all(rows, Verdict::accept);
}

TEST_CASE("verbs that share an object may stand apart from it") {
  static constexpr Rewrite rows[] = {
      {"In charge of opening and closing the store", "Opened and closed the store"},
      {"Was a teaching assistant, leading two lab sections a week",
       "Teaching assistant; led 2 weekly lab sections"},
      {"Averaged 110 picks an hour on the ambient aisle",
       "Maintained an average of 110 picks per hour on the ambient aisle"},
      {"Attended emergency calls", "Responded to emergency calls"},
  };
  expect_all(rows, Verdict::accept);
}

TEST_CASE("to sit in on something is not to deal with it") {
  static constexpr Rewrite rows[] = {
      {"Attended a fire safety briefing", "Delivered a fire safety briefing"},
      {"Attended court hearings as an observer", "Represented clients at court hearings"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("a post that the source says one holds is one's own in other words too") {
  static constexpr Rewrite rows[] = {
      {"Was one of three fitters on the night shift", "Worked the night shift as one of three fitters"},
      {"I have been a volunteer with the coastguard for nine years", "Nine years as a coastguard volunteer"},
      {"Taught groups of up to 30 pupils", "Taught groups of as many as 30 pupils"},
      {"Field officer with an NGO in Yavatmal", "NGO field officer in Yavatmal"},
      {"Told the nurse in charge about changes", "Told the nurse in charge of any changes"},
  };
  expect_all(rows, Verdict::accept);
}
