// Honest rewrites in forms of their own: scores, ranges with their label told twice, months that share a
// year.

#include "rewrite.hpp"

using namespace savile;

TEST_CASE("what a range counts in may be named at one end or at both") {
  static constexpr Rewrite honest[] = {
      {"Took a scheme from RIBA Stage 2 to Stage 4", "Took a scheme from RIBA Stage 2 to 4"},
      {"Taught Grade 6 to Grade 8 maths", "Taught Grades 6-8 maths"},
      {"Developed the quay from Phase 1 to Phase 3", "Developed the quay from Phase 1 to 3"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Took a scheme from RIBA Stage 2 to Stage 4", "Took a scheme from RIBA Stage 2 to 5"},
      {"Taught Year 3 and Year 5", "Taught Years 3 to 5"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("a score counts nothing, however it is written") {
  static constexpr Rewrite honest[] = {
      {"Kept a customer satisfaction score of 4.6 out of 5", "Kept a 4.6/5 customer satisfaction score"},
      {"Handled bookings; 4.8/5 over 310 reviews", "Handled bookings; rated 4.8 out of 5 across 310 reviews"},
      {"9/10 from 40 guests", "A 9 out of 10 rating from 40 guests"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Kept a customer satisfaction score of 4.6 out of 5", "Kept a 4.8/5 customer satisfaction score"},
      {"Kept a customer satisfaction score of 4.6 out of 10", "Kept a 4.6/5 customer satisfaction score"},
      {"Kept a customer satisfaction score of 4.6 out of 5", "Handled 5 customer satisfaction surveys"},
      {"Led a course for 112 learners", "Led a course rated 4.9 out of 5 by 112 learners"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("how often may be told with a sign") {
  static constexpr Rewrite honest[] = {
      {"Ran watch drills; 2\xE2\x80\x93"
       "3x per yr",
       "Ran watch drills two or three times a year"},
      {"Meds rounds 2x/day for 17 residents", "Twice-daily medication rounds for 17 residents"},
      {"Walked dogs 3x/week", "Walked dogs three times a week"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Ran watch drills; 2\xE2\x80\x93"
       "3x per yr",
       "Ran watch drills two or three times a month"},
      {"Ran watch drills; 2\xE2\x80\x93"
       "3x per yr",
       "Ran watch drills three or four times a year"},
      {"Meds rounds 2x/wk for 17 residents", "Twice-daily medication rounds for 17 residents"},
      {"Throughput grew 3x per year", "Did throughput tests three times a year"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("what is told of once a week or more often is regular") {
  static constexpr Rewrite honest[] = {
      {"Drafted leases; 15 leases every week", "Regularly drafted leases"},
      {"Answered about 40 calls a day from tenants", "Regularly answered calls from tenants"},
  };
  expect_all(honest, Verdict::accept);
  const Verification yearly = verify_document("Drafted leases; 15 leases every year",
                                              "Regularly drafted leases", Lexicon::standard());
  CHECK(yearly.verdict != Verdict::accept);
  const Verification other = verify_document("Cleaned tanks twice a year; met the manager every week",
                                             "Regularly cleaned tanks", Lexicon::standard());
  CHECK(other.verdict != Verdict::accept);
}

TEST_CASE("what stands once before or behind a row is of all of it") {
  static constexpr Rewrite honest[] = {
      {"Drove a bus on routes 7/7A/19; 0 at-fault RTCs in 6 yrs",
       "Drove a bus on routes 7, 7A and 19 with no at-fault road traffic collisions in six years"},
      {"Hung 300+ fire doors (FD30/60)", "Hung more than 300 FD30 and FD60 fire doors"},
      {"Coached girls, 800/1500m", "Coached girls in 800 m and 1500 m"},
      {"1st & 2nd fix on 22 flats", "First and second fix on 22 flats"},
      {"2nd oboe + cor anglais with 3 orchestras", "Second oboe and cor anglais with three orchestras"},
      {"Twice named employee of the month (March and July 2019)",
       "Twice named employee of the month (March 2019, July 2019)"},
      {"Presented at the guild (May, June and July 2021)",
       "Presented at the guild in May 2021, June 2021 and July 2021"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Drove a bus on routes 7/7A/19", "Drove a bus on routes 7, 7A and 21"},
      {"Worked in wards 3 and 5", "Worked in wards 3 to 5"},
      {"Worked at gate 4, 12 staff", "Worked at gates 4 and 12"},
      {"Hung 300+ fire doors (FD30/60)", "Hung more than 300 FD30 and FD90 fire doors"},
      {"Coached girls, 800/1500m", "Coached girls in 800 m and 3000 m"},
      {"1st & 2nd fix on 22 flats", "First, second and third fix on 22 flats"},
      {"2nd violin + 1st viola in the county orchestra", "First violin in the county orchestra"},
      {"Twice named employee of the month (March 2018 and July 2019)",
       "Twice named employee of the month (March 2019, July 2019)"},
      {"Joined in May and left in July 2021", "Joined in May 2019"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("units and nouns may be written out") {
  static constexpr Rewrite honest[] = {
      {"Walk 14: 612 delivery pts", "Walk 14, with 612 delivery points"},
      {"Boxed 140 lin. m of estate papers", "Boxed 140 linear metres of estate papers"},
      {"Painted 300 sq. m of ceiling", "Painted 300 square metres of ceiling"},
      {"Referred 9 customers to the adviser in Q2",
       "Referred nine customers to the adviser during the second quarter"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Walk 14: 612 delivery pts", "Walk 14, with 612 delivery rounds"},
      {"Boxed 140 lin. m of estate papers", "Boxed 140 square metres of estate papers"},
      {"Referred 9 customers to the adviser in Q2",
       "Referred nine customers to the adviser during the third quarter"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("what each of them has may stand before what is counted") {
  static constexpr Rewrite honest[] = {
      {"Commissioned 18 substations, each rated at 11 kV", "Commissioned eighteen 11 kV substations"},
      {"Installed 12 pumps, each weighing 40 kg", "Installed twelve 40 kg pumps"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Commissioned 18 substations, each rated at 11 kV", "Commissioned eighteen 33 kV substations"},
      {"Commissioned 18 substations, 2 of them rated at 11 kV", "Commissioned eighteen 11 kV substations"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("under a minute is less than sixty seconds") {
  static constexpr Rewrite honest[] = {
      {"Set up alerts that reached us in under a minute",
       "Set up alerts that reached us in less than 60 seconds"},
      {"Restored service in less than an hour", "Restored service in under 60 minutes"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Set up alerts that reached us in a minute", "Set up alerts that reached us in less than 60 seconds"},
      {"Restored service in under an hour", "Restored service in under 30 minutes"},
      {"Restored service in an hour", "Restored service in under an hour"},
      {"Restored service in under two hours", "Restored service in under an hour"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("what was up or down by so much rose or fell by so much") {
  static constexpr Rewrite honest[] = {
      {"Ran a pub; wet sales up 12% in 2019", "Ran a pub where wet sales rose 12% in 2019"},
      {"Complaints down 30% in a year", "Complaints fell by 30% in a year"},
      {"Turnover up by 8%", "Turnover grew by 8%"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Ran a pub; wet sales up 12% in 2019", "Ran a pub where wet sales fell 12% in 2019"},
      {"Ran a pub; wet sales up 12% in 2019", "Ran a pub where wet sales rose 21% in 2019"},
      {"Footfall up 9% after the refit", "Grew footfall 9% with the refit"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("a share may be told in other words, but not as more") {
  static constexpr Rewrite honest[] = {
      {"Filled 33 vacancies, most of them by direct sourcing",
       "Filled 33 vacancies, the majority through direct sourcing"},
      {"Edited half of the newsletters", "Edited half the newsletters"},
      {"Co-curated a touring exhibition of 64 quilts, and wrote half of the catalogue entries",
       "Wrote half the catalogue entries for a touring exhibition of 64 quilts that I co-curated"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Filled 33 vacancies, most of them by direct sourcing",
       "Filled 33 vacancies, all through direct sourcing"},
      {"Filled 33 vacancies, most of them by direct sourcing", "Filled 33 vacancies through direct sourcing"},
      {"Edited parts of the newsletters", "Edited half the newsletters"},
      {"Co-curated a touring exhibition of 64 quilts, and wrote half of the catalogue entries",
       "Wrote the catalogue entries for a touring exhibition of 64 quilts that I co-curated"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("what stands behind a denial in a clause of its own is not denied") {
  static constexpr Rewrite honest[] = {
      {"Closed the books in 5 days rather than 8 after I introduced a checklist",
       "Introduced a checklist, after which the books were closed in five days instead of eight"},
      {"Retired 6 forms that nobody used", "Retired six forms that went unused"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Did not introduce a checklist after I joined", "Introduced a checklist"},
      {"Closed the books in 5 days without introducing a checklist",
       "Introduced a checklist, and closed the books in five days"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("what one was to others, or at another time, is one's own") {
  static constexpr Rewrite honest[] = {
      {"Precepted 3 newly qualified nurses", "Served as preceptor to three newly qualified nurses"},
      {"Chartered engineer (ICE) since 2015; before that, graduate engineer for four years",
       "ICE chartered engineer since 2015, following four years as a graduate engineer"},
      {"Lambed 600 ewes each spring with two other shepherds",
       "Worked with two fellow shepherds to lamb 600 ewes every spring"},
      {"Of the 160 policies in my portfolio due for renewal, 148 were renewed",
       "Own portfolio: 148 of 160 policies due for renewal were renewed"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Chartered engineer (ICE) since 2015; before that, worked for a graduate engineer for four years",
       "ICE chartered engineer since 2015, following four years as a graduate engineer"},
      {"Lambed 600 ewes each spring with two other shepherds",
       "Worked with three fellow shepherds to lamb 600 ewes every spring"},
      {"Did research with three others", "Research fellow"},
      {"Of the 160 policies in our portfolio due for renewal, 148 were renewed",
       "Own portfolio: 148 of 160 policies due for renewal were renewed"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("a verb that says no more than what it stands before claims nothing") {
  static constexpr Rewrite honest[] = {
      {"Gala cup 2019: 4th", "Finished fourth in the Gala cup in 2019"},
      {"Repaired one cracked soundboard on the maker's advice",
       "Acting on the maker's advice, repaired a cracked soundboard"},
      {"Introduced a shoulder class with one colleague",
       "Introduced a shoulder class jointly with a colleague"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Gala cup 2019: 4th", "Finished third in the Gala cup in 2019"},
      {"Gala cup 2019: 2nd", "Won the Gala cup in 2019"},
      {"Repaired one cracked soundboard on the maker's advice",
       "Acting manager; repaired a cracked soundboard on the maker's advice"},
  };
  expect_all(false_ones, Verdict::block);
}
