// True rewrites: changed form, same facts. None is refused or asked about.

#include "rewrite.hpp"

using savile::expect_all;
using savile::Rewrite;
using savile::Verdict;

TEST_CASE("another form of a number is the same number") {
  static constexpr Rewrite rows[] = {
      {"Processed 900 invoices a month", "Processed nine hundred invoices per month"},
      {"Managed a $1.5M budget", "Managed a $1,500,000 budget"},
      {"Raised $20K for the library", "Raised $20 thousand for the library"},
      {"Served 150+ guests nightly", "Served more than 150 guests each night"},
      {"Coached twelve swimmers", "Coached a dozen swimmers"},
      {"Cut setup time by half", "Halved setup time"},
      {"Reduced turnaround from 90 minutes to 1 hour", "Cut turnaround from 1.5 hours to 60 minutes"},
      {"Doubled sign-ups in the spring", "Increased sign-ups 2x in the spring"},
      {"Supervised a team of 7", "Supervised a 7-person team"},
      {"Delivered 1,200 parcels per week", "Delivered 1200 parcels weekly"},
  };
  expect_all(rows, Verdict::accept);
}

TEST_CASE("order, merging and dropping do not add a claim") {
  static constexpr Rewrite rows[] = {
      {"Cut scrap by 22% and overtime by 9%", "Reduced overtime by 9% and scrap by 22%"},
      {"Excel, QuickBooks, payroll, Spanish", "Payroll, Spanish, Excel"},
      {"Trained 6 cashiers and balanced the till each night", "Trained 6 cashiers"},
      {"Nurse | Elm Ward | 2019 - 2022\n- Cared for 8 patients per shift\n- Trained 3 students",
       "Nurse | Elm Ward | 2019 - 2022\n- Trained 3 students while caring for 8 patients per shift"},
      {"Electrician | Volt & Sons | Mar 2018 - Jul 2021\n- Wired 60 apartments",
       "Electrician | Volt & Sons | 03/2018 – 07/2021\n- Wired 60 apartments"},
  };
  expect_all(rows, Verdict::accept);
}

TEST_CASE("a synonym of the same weight is no new claim") {
  static constexpr Rewrite rows[] = {
      {"Helped prepare monthly budgets for 3 departments",
       "Assisted in preparing monthly budgets for three departments"},
      {"Responsible for managing the front desk", "Managed the front desk"},
      {"Reduced claim handling time by 25%", "Cut claim handling time by 25 percent"},
      {"Wrote lesson plans for grades 3 and 4", "Developed lesson plans for grades 3 and 4"},
      {"Increased attendance by 15%", "Grew attendance by 15%"},
      {"Migrated patient files to a new archive",
       "Completed the migration of patient files to a new archive"},
      {"Did not miss a deadline in 4 years", "Never missed a deadline in four years"},
      {"Worked together with suppliers to lower costs by 8%",
       "Collaborated with suppliers to reduce costs 8%"},
  };
  expect_all(rows, Verdict::accept);
}

TEST_CASE("a known short form is the same name") {
  static constexpr Rewrite rows[] = {
      {"Harlow Trading Co.", "Harlow Trading Company"},
      {"Bachelor of Arts in History", "B.A. in History"},
      {"Sr. Accountant", "Senior Accountant"},
      {"Wrote reports in JavaScript and PostgreSQL", "Wrote reports in JS and Postgres"},
      {"Registered Nurse (RN) in intensive care", "RN in intensive care"},
  };
  expect_all(rows, Verdict::accept);
}
