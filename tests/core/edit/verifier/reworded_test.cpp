// Thorough rewordings, and what looks like one: forms of figures, names written out, verbs in one another's
// place.

#include "rewrite.hpp"

using namespace savile;

TEST_CASE("a name may be written out, or put in its initials, and no other name") {
  static constexpr Rewrite honest[] = {
      {"Draft wills and LPAs", "Draft wills and Lasting Powers of Attorney"},
      {"Unloaded 14 HGVs a shift", "Unloaded 14 heavy goods vehicles a shift"},
      {"Answered PQs for the minister", "Answered Parliamentary Questions for the minister"},
      {"Checked calcs for beams", "Checked calculations for beams"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Unloaded 14 HGVs a shift", "Unloaded 16 heavy goods vehicles a shift"},
      {"Answered PQs for the minister", "Answered Press Questions for the minister in Cabinet Office"},
      {"Wired heating units", "Wired HVAC units"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("a figure keeps its subject where only the words around it change") {
  static constexpr Rewrite honest[] = {
      {"Closed tickets, approx 5 per month", "Closed approximately five tickets a month"},
      {"Drafted statements for the team, normally 3 or 4 cases at once",
       "Drafted statements for the team, normally three or four cases at once"},
      {"Gave evidence in court on six occasions", "Gave evidence in court six times"},
      {"Cut page load from 4.0 s to 3.0 s", "Cut page load from 4 seconds to 3"},
      {"Checked beams spanning up to 12m", "Checked beams spanning up to 12 metres"},
      {"Payroll for up to 20 staff", "Payroll for staff (max. 20)"},
      {"Cleaned 16 rooms a day, half an hour each", "Cleaned 16 rooms daily at 30 minutes per room"},
      {"Drove for years with no accidents", "Drove for years with zero accidents"},
      {"Rang patients a fortnight later", "Rang patients two weeks later"},
      {"Served units on Class 158 and 170 trains", "Served units on Class 170 and Class 158 trains"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Closed tickets, approx 5 per month", "Closed approximately five tickets a week"},
      {"Drafted statements for the team, normally 3 or 4 cases at once",
       "Drafted statements for the team, normally four or five cases at once"},
      {"Gave evidence in court on six occasions", "Gave evidence in court eight times"},
      {"Cut page load from 4.0 s to 3.0 s", "Cut page load from 4 seconds to 2"},
      {"Checked beams spanning up to 12m", "Checked beams spanning up to 15 metres"},
      {"Payroll for up to 20 staff", "Payroll for staff (min. 20)"},
      {"Loaded 5-10 trucks a day", "Loaded 10 trucks a day"},
      {"Cleaned 16 rooms a day, half an hour each", "Cleaned 16 rooms daily at 20 minutes per room"},
      {"Drove for years with two accidents", "Drove for years with zero accidents"},
      {"Reported sales in Q3 and Q4", "Reported sales in the first and fourth quarters"},
      {"Rang patients a fortnight later", "Rang patients three weeks later"},
      {"Served units on Class 158 and 170 trains", "Served units on Class 172 and Class 158 trains"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("how often may be said in other words, and not more often") {
  static constexpr Rewrite honest[] = {
      {"Compiled reports every evening", "Compiled nightly reports"},
      {"Helped plan 40 weddings and corporate dinners a year",
       "Helped plan 40 weddings and dinners annually"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Compiled reports every evening", "Compiled hourly reports"},
      {"Planned a wedding in a year", "Planned weddings monthly"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("a verb in the place of one that is gone is another word for it, and one more is asked about") {
  static constexpr Rewrite honest[] = {
      {"Taught English to adults", "Delivered English lessons to adults"},
  };
  for (const Rewrite& row : honest) {
    const Verification result = verify_document(row.before, row.after, Lexicon::standard());
    INFO(shown(row, result));
    for (const Finding& finding : result.findings) CHECK(finding.text != "Delivered");
  }
  static constexpr Rewrite more[] = {
      {"Mixed drinks from the house cocktail list", "Mixed drinks and embroidered the house cocktail list"},
  };
  for (const Rewrite& row : more) {
    const Verification result = verify_document(row.before, row.after, Lexicon::standard());
    INFO(shown(row, result));
    CHECK(result.verdict >= Verdict::confirm);
  }
}

TEST_CASE("what somebody else did stays theirs in a clause of its own") {
  static constexpr Rewrite false_ones[] = {
      {"Drafted a briefing on bus subsidies for my manager to clear",
       "Drafted and cleared a briefing on bus subsidies"},
      {"Supported the supervisor, who negotiated the contract, by gathering quotes",
       "Gathered quotes and negotiated the contract"},
      {"Social work assistant in the discharge team, arranging care packages",
       "Arranged care packages as a Social Worker in the discharge team"},
      {"Shrinkage went up in my first year", "Shrinkage fell in the first year"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Worked as the person who checked door schedules", "Checked door schedules"},
      {"Drafted a briefing for my manager to clear", "Drafted a briefing"},
      {"Shrinkage went up in my first year", "Shrinkage rose in the first year"},
  };
  expect_all(honest, Verdict::accept);
}
