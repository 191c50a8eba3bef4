// Who somebody is called: by what they do, without a rank; whose post a line tells; who stands beside.

#include "rewrite.hpp"

using namespace savile;

TEST_CASE("who does a thing may be called so, and no more") {
  static constexpr Rewrite honest[] = {
      {"Interpreted at hospital appointments from Farsi, 2016 to 2020",
       "Interpreter at hospital appointments from Farsi, 2016 to 2020"},
      {"Fried and grilled in a 90-seat diner", "Cook in a 90-seat diner: fried and grilled"},
      {"Patrolled a shopping centre at night", "Guard at a shopping centre, patrolled at night"},
      {"Taught chemistry to grades 7 and 8", "Teacher of chemistry to grades 7 and 8"},
      {"Assisted the senior QS with valuations", "Assisted the senior quantity surveyor with valuations"},
      {"Drafted ministerial letters", "Drafted ministers' letters"},
      {"Trained the commis on sauces", "Trained the commis chef on sauces"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Fried and grilled in a 90-seat diner", "Head cook in a 90-seat diner: fried and grilled"},
      {"Kitchen porter at a diner, grilled on Sundays", "Cook at a diner, grilled on Sundays"},
      {"Helped teach chemistry to grades 7 and 8", "Teacher of chemistry to grades 7 and 8"},
      {"Teaching assistant for grades 7 and 8", "Teacher for grades 7 and 8"},
      {"Porter, Harbour Grill", "Chef, Harbour Grill"},
      {"Assisted the senior QS with valuations", "Assisted the chief quantity surveyor with valuations"},
      {"Developer in a payments squad", "Staff developer in a payments squad"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("a sentence that opens with one person tells who the writer is") {
  static constexpr Rewrite honest[] = {
      {"Qualified plumber since 2014, mostly on schools.", "Plumber, qualified in 2014, mostly on schools."},
      {"Time-served joiner, 12 years in the trade.", "Joiner, time-served, with 12 years in the trade."},
      {"Office manager of a 9-person practice. I do the rotas.",
       "Manager of an office in a 9-person practice. Does the rotas."},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Supported store manager with rotas", "Store manager, supported with rotas"},
      {"Trained a driver on Class 170 units", "As a driver, trained on Class 170 units"},
  };
  for (const Rewrite& row : false_ones)
    CHECK(verify(row.before, row.after, row.before, Lexicon::standard()).verdict != Verdict::accept);
}

TEST_CASE("others may be called colleagues or suppliers where the source has others or firms") {
  static constexpr Rewrite honest[] = {
      {"Stripped slates with two others", "Stripped slates with two colleagues"},
      {"Booked vans with haulage firms", "Booked vans with haulage suppliers"},
      {"Showed newer staff the till", "Showed newer colleagues the till"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Stripped slates with two others", "Stripped slates with two engineers"},
      {"Booked vans with haulage firms", "Booked vans with haulage directors"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("who did it is read over initials, pronouns, relative clauses and what happens by itself") {
  static constexpr Rewrite honest[] = {
      {"MIG and TIG welded steel frames", "Welded steel frames (TIG and MIG)"},
      {"Hold weekly surgeries, at which I settle tenants' complaints",
       "Settle tenants' complaints at weekly surgeries"},
      {"Handled refunds at the till, most of which I approved the same day",
       "Approved most refunds at the till the same day"},
      {"Purified 12 dyes as part of a three-person group, using mass spectrometry",
       "As one of three in the group, purified 12 dyes by mass spectrometry"},
      {"Helped the crew bring waste down from 6 percent to 4 percent",
       "Contributed as the crew brought waste down from 6% to 4%"},
      {"Ran the morning handover", "Led the morning handover"},
      {"I don't take on roof work", "Roof work excluded"},
      {"Our team of six vaccinated 900 cattle", "Vaccinated 900 cattle in a team of six"},
      {"Part of a three-man gang that painted 9 bridges", "Painted 9 bridges as one of a three-man gang"},
      {"I was one of two people who planned the route", "Planned the route with one other person"},
      {"My boss asked me to coach the reserves", "Coached the reserves at my boss's request"},
      {"I was told by the head to run the chess club", "Ran the chess club as told by the head"},
      {"Worked on the deli counter, slicing meats", "Sliced meats on the deli counter"},
      {"Sat on the panel that chose the new uniform", "Member of the panel that chose the new uniform"},
      {"Wrote up notes for the nurse in charge", "Wrote up notes for the charge nurse"},
      {"Applied to 20 funds and got grants from eight of them",
       "Got grants from eight of 20 funds applied to"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Helped the crew bring waste down from 6 percent to 4 percent",
       "Brought waste down from 6 percent to 4 percent"},
      {"Part of a three-man gang that painted 9 bridges", "Painted 9 bridges"},
      {"I was one of two people who planned the route", "Planned the route alone"},
      {"Our branch won the safety shield", "Won the safety shield"},
      {"Two friends and I repaired 300 clocks", "Repaired 300 clocks"},
      {"Worked on the rollout, testing tablets", "Delivered the rollout, testing tablets"},
      {"The head asked the deputy to run the chess club", "Ran the chess club"},
      {"Observed the crew rebuild a gearbox", "Rebuilt a gearbox"},
      {"Our team of six vaccinated 900 cattle", "Vaccinated 900 cattle at a six-person practice"},
      {"Was one of the top fundraisers", "Was the top fundraiser"},
      {"Attended the morning handover", "Led the morning handover"},
      {"Moved 31 services together with two other engineers", "Moved 31 services"},
      {"Roof work and tiling", "Tiling; roof work excluded"},
      {"Attend monthly meetings at which the sergeant answers questions",
       "Answer questions at monthly meetings"},
      {"Sent letters to the lender's lawyer", "Sent letters from the lawyer"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("members of a body are no more than the body, and never of another one") {
  static constexpr Rewrite honest[] = {
      {"Answered enquiries from the public", "Answered enquiries from members of the public"},
      {"Answered enquiries from the public, by letter and e-mail",
       "Answered enquiries from the public, whether by letter or by email"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite novel[] = {
      {"Answered enquiries from the public", "Answered enquiries from members of the council"},
  };
  for (const Rewrite& row : novel)
    CHECK(verify(row.before, row.after, row.before, Lexicon::standard()).verdict != Verdict::accept);
}
