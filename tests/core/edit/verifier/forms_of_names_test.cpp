// One thing under two names: a country and what is of it, a word and its short form, one label spelled twice.

#include "rewrite.hpp"

using savile::expect_all;
using savile::Rewrite;
using savile::Verdict;

TEST_CASE("what is of a country is that country's") {
  static constexpr Rewrite honest[] = {
      {"Packed orders for customers in Denmark", "Packed orders for Danish customers"},
      {"Cleared imports from Poland and Latvia", "Cleared Polish and Latvian imports"},
      {"Surveyed Welsh slate quarries", "Surveyed slate quarries in Wales"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite rows[] = {
      {"Packed orders for customers in Denmark", "Packed orders for Swedish customers"},
      {"Packed orders for customers in Denmark", "Packed orders for customers in Denmark, speaking Danish"},
      {"Cleared imports from Poland", "Cleared imports from Poland, with Polish language skills"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("a word cut short is the word, in a post and in a skill too") {
  static constexpr Rewrite honest[] = {
      {"Rotational physio on a stroke ward", "Rotational physiotherapist on a stroke ward"},
      {"Did bank recs for two entities", "Did bank reconciliations for two entities"},
      {"Taught Yr 4 for two years", "Taught Year 4 for two years"},
      {"Fed 30 calves a day", "Fed thirty calves daily"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite rows[] = {
      {"Rotational physio on a stroke ward", "Rotational psychologist on a stroke ward"},
      {"Taught Yr 4 for two years", "Taught Year 6 for two years"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("an end of a range is a bound, and a bound word may be something else") {
  static constexpr Rewrite honest[] = {
      {"Wrote 12 to 15 stories a week", "Wrote at least 12 stories a week"},
      {"Wrote 12 to 15 stories a week", "Wrote up to 15 stories a week"},
      {"Ran a class of up to 12 patients", "Ran a class of up to a dozen patients"},
      {"Drafted statements under the supervision of two solicitors",
       "Drafted statements under two solicitors' supervision"},
      {"Audited four companies with a turnover of £12.5m", "Audited four companies turning over £12.5m"},
      {"Sorted donations at a food bank. Around 2 years.",
       "Sorted donations at a food bank for about two years"},
      {"Milled parts to +/- .004 in. on a lathe", "Milled parts to ±0.004 inch on a lathe"},
      {"Poured 500 mL of resin a day", "Poured half a litre of resin a day"},
      {"Rigged lights for 14 shows a yr", "Rigged lights for 14 shows a year"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite rows[] = {
      {"Wrote 12 to 15 stories a week", "Wrote at least 15 stories a week"},
      {"Wrote 12 to 15 stories a week", "Wrote 15 stories a week"},
      {"Ran a class of up to 12 patients", "Ran a class of a dozen patients"},
      {"Milled parts to +/- .004 in. on a lathe", "Milled parts to ±0.001 inch on a lathe"},
      {"Poured 500 mL of resin a day", "Poured half a gallon of resin a day"},
      {"Audited 22 clients with a combined turnover of £9m", "Audited 22 clients, each turning over £9m"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("a plan is not the deed, and the best of anyone is a rank") {
  static constexpr Rewrite rows[] = {
      {"Planned a stability study on three tablets, due to start after I left",
       "Carried out a stability study on three tablets"},
      {"Attended about 70 calls a year", "Attended about 70 calls a year, the most of anyone on the crew"},
  };
  expect_all(rows, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Planned shutdown work in August and logged all jobs",
       "Did planned shutdown work in August, logging all jobs"},
      {"Sorted part of the coin collection; fed the fish",
       "Fed the fish and sorted part of the coin collection"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE(
    "a verb with a thing is no title, a class is no length of time, and what is one's own is no result") {
  static constexpr Rewrite honest[] = {
      {"Moved the club to a new kit supplier, which saved time", "Moved kit supplier, saving time"},
      {"Taught maths to a class of 28 Year 3 children", "Taught maths to a Year 3 class of 28 children"},
      {"Helped old people in their homes", "Helped elderly people in their own homes"},
      {"Cooked at a 90-cover restaurant", "Cooked in a 90-cover restaurant"},
      {"I don't have the Level 3 yet but am studying for it", "Studying for Level 3 (not yet held)"},
      {"Sold coffee machines to hotels in Bavaria", "Sold coffee machines to Bavarian hotels"},
  };
  savile::expect_none_refused(honest);
  static constexpr Rewrite rows[] = {
      {"I don't have the Level 3 yet but am studying for it", "Level 3 held"},
      {"Taught maths to a class of 28 Year 3 children", "Taught maths for three years to 28 children"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("a state may be told by its name or its code, and is not another") {
  static constexpr Rewrite honest[] = {
      {"Clerk, Toledo, Ohio", "Clerk, Toledo, OH"},
      {"Clerk, Austin, TX", "Clerk, Austin, Texas"},
      {"Clerk or typist, Portland, Oregon", "Clerk or typist, Portland, OR"},
      {"Clerk, Brooklyn, NY", "Clerk, Brooklyn, New York"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Clerk, Toledo, OH", "Clerk, Toledo, OK"},
      {"Clerk or typist, Portland, ME", "Clerk or typist, Portland, OR"},
      {"Worked in Austin, TX", "Worked in Austin, IN"},
      {"Clerk, Brooklyn, NY", "Clerk, Brooklyn, New Jersey"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("honours belong to a degree, and a legal form may be written out") {
  static constexpr Rewrite honest[] = {
      {"BSc Hons Physiotherapy, 2016", "BSc (Honours) Physiotherapy, 2016"},
      {"First-class BSc in Physics, Leeds", "BSc (Hons) Physics, first class, Leeds"},
      {"Deccan Infra Projects Pvt. Ltd.", "Deccan Infra Projects Private Limited"},
      {"Oversaw 15-25 labourers per shift", "Oversaw 15 to 25 laborers per shift"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"BSc Physiotherapy, Sheffield Hallam University, 2016",
       "BSc (Hons) Physiotherapy, Sheffield Hallam University, 2016"},
      {"Taught a class of 30 from 2:30. BSc Physics, Leeds",
       "Taught a class of 30 from 2:30. BSc (Hons) Physics, Leeds"},
      {"Deccan Infra Projects Ltd.", "Deccan Infra Projects Private Limited"},
  };
  expect_all(false_ones, Verdict::block);
}
