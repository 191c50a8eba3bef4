// Figures that stand together: by how much and to what, back from, in what unit.

#include "rewrite.hpp"

using namespace savile;

TEST_CASE("the amount of a change and its ends may be told together or apart") {
  static constexpr Rewrite honest[] = {
      {"Brought food cost down 5 points, from 34% to 29% of sales",
       "Brought food cost down from 34% to 29% of sales"},
      {"Cut costs by 15% (from $2M to $1.7M)", "Cut costs from $2M to $1.7M"},
      {"Redesigned a bracket, taking mass from 2.4 kg to 1.9 kg",
       "Redesigned a bracket, cutting mass by 0.5 kg to 1.9 kg"},
      {"Lifted churn-model AUC from 0.71 to 0.78", "Improved churn-model AUC to 0.78 from 0.71"},
      {"Grew the team from 12 to 30", "Grew the team to 30 from 12"},
      {"Cut costs by 10% to 15%", "Cut costs by 10-15%"},
      {"Helped bring the first-appointment wait down from 9 weeks to 6 weeks",
       "Helped shorten the wait for a first appointment by a third, from 9 weeks to 6"},
      {"Met hauliers twice a week to settle slots", "Held two meetings a week with hauliers to settle slots"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Grew the team from 12 to 30", "Grew the team to 12 from 30"},
      {"Redesigned a bracket, taking mass from 2.4 kg to 1.9 kg",
       "Redesigned a bracket, cutting mass by 0.6 kg to 1.9 kg"},
      {"Cut costs by 15%, from $2M to $1.7M", "Cut costs by 20%, from $2M to $1.7M"},
      {"Lowered empty running from 22% to 17%", "Cut empty running by 22%, to 17%"},
      {"Brought response time down from 6 hours to 2 hours",
       "Cut response time by three-quarters, from 6 hours to 2"},
      {"Met hauliers twice a week to settle slots",
       "Held three meetings a week with hauliers to settle slots"},
      {"Finished the piers two weeks behind the revised date",
       "Completed the piers two weeks ahead of the revised date"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("a unit of one letter and a small unit of time are units") {
  static constexpr Rewrite honest[] = {
      {"Terminated 415V three-phase supplies to plant rooms",
       "Terminated 415 V 3-phase supplies to plant rooms"},
      {"Fitted 60 W lamps", "Fitted 60-watt lamps"},
      {"Saved $2,300 a month", "Saved USD 2,300 a month"},
      {"Upsold A$2,300 of upgrades", "Upsold AUD 2,300 of upgrades"},
      {"Checked in nearly 60 guests", "Checked in just under 60 guests"},
      {"Cut latency to 350 us", "Cut latency to 350 microseconds"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Brought p95 latency down from 900 ms to 350 ms", "Brought p95 latency down from 900 ms to 350 us"},
      {"Brought p95 latency down from 900 ms to 350 ms",
       "Brought p95 latency down from 900 ms to 350 \xC2\xB5s"},
      {"Saved A$2,300 a month", "Saved USD 2,300 a month"},
      {"Checked in over 60 guests", "Checked in just under 60 guests"},
      {"Terminated 415V supplies to plant rooms", "Terminated 415 kV supplies to plant rooms"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("initials in brackets do not cut a statement in two") {
  static constexpr Rewrite honest[] = {
      {"Ran FEA load cases under the guidance of the principal engineer",
       "Ran finite element analysis (FEA) load cases under the guidance of the principal engineer"},
      {"Ran FEA load cases under the guidance of the principal engineer",
       "Ran FEA (finite element analysis) load cases under the guidance of the principal engineer"},
      {"Site Reliability Engineer | Northbeam Hosting Ltd | Apr 2020 - Oct 2023",
       "SRE | Northbeam Hosting Ltd | Apr 2020 - Oct 2023"},
      {"Contributed alerts and dashboards to the shared Grafana setup",
       "Contributed dashboards and alerts to the shared Grafana setup"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Ran FEA load cases under the guidance of the principal engineer",
       "Ran finite element analysis (FEA) load cases for the principal engineer"},
      {"Site Reliability Analyst | Northbeam Hosting Ltd", "SRE | Northbeam Hosting Ltd"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("how far a count went is not how much it changed") {
  static constexpr Rewrite false_ones[] = {
      {"Youth group grew to 19 children", "Youth group grew by 19 children"},
      {"Cut the waiting list to 40 families", "Cut the waiting list by 40 families"},
      {"The choir grew by 19 singers", "The choir grew to 19 singers"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Youth group grew to 19 children", "The youth group grew to 19 children"},
      {"Online reviews went 4.1 stars to 4.4 in a year",
       "Online reviews rose from 4.1 to 4.4 stars in a year"},
  };
  expect_all(honest, Verdict::accept);
}
