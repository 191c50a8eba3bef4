// Untrue rewrites inside otherwise honest paraphrases, over many professions: all are refused.

#include "rewrite.hpp"

using savile::expect_all;
using savile::Rewrite;
using savile::Verdict;

TEST_CASE("a changed number is refused, however it is written") {
  static constexpr Rewrite rows[] = {
      {"Administered medication to 14 patients per shift on a surgical ward",
       "Gave medication to 40 patients per shift on a surgical ward"},
      {"Raised reading scores by 18% in one school year",
       "Reading scores raised by 28 percent in one school year"},
      {"Closed 35 deals worth $1.2M", "Closed thirty-five deals worth $12M"},
      {"Wired 60 apartments to code", "Wired six hundred apartments to code"},
      {"Served about 150 covers a night", "Served over 150 covers a night"},
      {"Processed 900 invoices a month with an error rate of 0.4%",
       "Processed 900 invoices a month with an error rate of 0.04%"},
      {"Reconciled 12 accounts each month", "Reconciled dozens of accounts each month"},
      {"Trained up to 20 volunteers", "Trained 20 volunteers"},
      {"Raised customer satisfaction by 4 percentage points", "Raised customer satisfaction by 4 percent"},
      {"Managed a €300K budget", "Managed a $300K budget"},
      {"Placed third in a regional debate contest", "Placed second in a regional debate contest"},
      {"Loaded 5-10 trucks a day", "Loaded 10 trucks a day"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("a changed unit, rate or scale is refused") {
  static constexpr Rewrite rows[] = {
      {"Answered 80 calls a day", "Answered 80 calls an hour"},
      {"Cut delivery time from 5 days to 3 days", "Reduced delivery time from 5 days to 3 hours"},
      {"Sold 30K tickets for the spring season", "Sold 30M tickets for the spring season"},
      {"Oversaw $4 million in payroll", "Oversaw $4 billion in payroll"},
      {"Screened 200 samples weekly", "Screened 200 samples daily"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("a multiplier that the source does not state is refused") {
  static constexpr Rewrite rows[] = {
      {"Grew the newsletter audience", "Doubled the newsletter audience"},
      {"Shortened patient intake with a new form", "Halved patient intake time with a new form"},
      {"Increased foot traffic at two stores", "Increased foot traffic 3x at two stores"},
      {"Doubled the donor base in two years", "Tripled the donor base in two years"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("a metric stays with the thing that it measures") {
  static constexpr Rewrite rows[] = {
      {"Cut scrap by 22% and overtime by 9%", "Reduced scrap by 9% and overtime by 22%"},
      {"Taught 4 classes and coached 30 athletes", "Taught 30 classes and coached 4 athletes"},
      {"Reduced claim handling time by 25%", "Reduced claim handling cost by 25%"},
      {"Worked on a $2M budget for 3 sites", "Generated $2M in revenue across 3 sites"},
      {"Trained 6 cashiers at the front desk", "Trained 6 managers at the front desk"},
      {"Lowered wait times from 40 to 25 minutes", "Wait times went from 25 to 40 minutes"},
      {"Increased attendance by 15%", "Increased attendance to 15%"},
      {"Reduced waste by 12%", "Increased waste by 12%"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("agency does not rise") {
  static constexpr Rewrite rows[] = {
      {"Helped organize the annual science fair", "Organized the annual science fair"},
      {"Supported the audit of 5 subsidiaries", "Directed the audit of 5 subsidiaries"},
      {"Contributed to a grant proposal on soil health", "Wrote a grant proposal on soil health"},
      {"Was part of the team that opened two clinics", "Opened two clinics"},
      {"Built a stock tracking sheet for the kitchen", "Architected a stock tracking sheet for the kitchen"},
      {"Collaborated with two colleagues on a lesson plan", "Single-handedly created a lesson plan"},
      {"Installed wiring in 12 houses", "Installed wiring in 12 houses as the sole electrician"},
      {"Co-led a reading group of 8 teachers", "Led a reading group of 8 teachers"},
      {"Maintained the staff rota in Excel", "Designed the staff rota in Excel"},
      {"Worked in a crew of 5 on roof repairs", "Managed a crew of 5 on roof repairs"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("negation and limits stay") {
  static constexpr Rewrite rows[] = {
      {"Did not handle cash", "Handled cash"},
      {"Worked without supervision of patients", "Worked with supervision of patients"},
      {"Completed 300 lifts with no accidents", "Completed 300 lifts with accidents"},
      {"Partially automated the month-end close", "Automated the month-end close"},
      {"Basic knowledge of French", "Fluent knowledge of French"},
      {"Familiar with AutoCAD", "Expert in AutoCAD"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("scope words, ranks and honours need a source") {
  static constexpr Rewrite rows[] = {
      {"Rolled out a new returns policy", "Rolled out a new global returns policy"},
      {"Introduced a safety checklist", "Introduced a company-wide safety checklist"},
      {"Taught an evening course in pottery", "Taught the first evening course in pottery"},
      {"Designed posters for the theater", "Designed award-winning posters for the theater"},
      {"Sold kitchen appliances", "Top seller of kitchen appliances"},
      {"Wrote a thesis on river ecology", "Wrote a thesis on river ecology, published in Nature"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("names, tools, certificates and degrees are not added or upgraded") {
  static constexpr Rewrite rows[] = {
      {"Prepared tax returns for small firms",
       "Prepared tax returns for small firms, including Hollis & Wray"},
      {"Tracked leads in Salesforce", "Tracked leads in Salesforce and HubSpot"},
      {"Kept patient records up to date", "Kept patient records up to date in epic"},
      {"Wrote test scripts in Java", "Wrote test scripts in JavaScript"},
      {"Drove delivery vans", "Drove delivery vans with a CDL license"},
      {"Registered Nurse", "Registered Nurse, CCRN"},
      {"Diploma in Accounting, Northfield College", "Bachelor of Accounting, Northfield College"},
      {"M.A. History, Lakeside University", "Ph.D. History, Lakeside University"},
      {"Worked in Leeds", "Worked in London"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("titles, employers and dates keep their value") {
  static constexpr Rewrite rows[] = {
      {"Assistant Manager, Brightwell Foods, 2016 - 2019", "Manager, Brightwell Foods, 2016 - 2019"},
      {"Sales Associate | Marlow Outdoor | 03/2019 - 08/2021",
       "Sales Director | Marlow Outdoor | 03/2019 - 08/2021"},
      {"Sous Chef | Copper Pan | May 2017 - Apr 2019", "Sous Chef | Copper Pan | May 2016 - Apr 2019"},
      {"Paralegal | Dunmore Legal LLP | 2018 - 2021", "Paralegal | Dunmore Legal LLP | 2018 - Present"},
      {"Teacher with 9 years in primary schools", "Teacher with over 9 years in primary schools"},
      {"Marketing intern at Fernhill Media", "Marketing specialist at Fernhill Media"},
      {"Pharmacist | Wеstgate Health", "Pharmacist | Wеstgate Hеalth Group"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("an entry does not borrow the facts of another") {
  static constexpr Rewrite rows[] = {
      {"Store Manager | Oakline | 2019 - 2023\n- Cut shrinkage by 14%\n- Hired 9 associates\n\n"
       "Cashier | Pennymart | 2016 - 2019\n- Balanced the till each night\n- Greeted customers",
       "Store Manager | Oakline | 2019 - 2023\n- Cut shrinkage by 14%\n- Hired 9 associates\n\n"
       "Cashier | Pennymart | 2016 - 2019\n- Balanced the till each night, cutting shrinkage by 14%\n- "
       "Greeted customers"},
      {"Analyst | Norbury Bank | 2020 - 2022\n- Built credit models in SAS\n\n"
       "Clerk | Norbury Bank | 2018 - 2020\n- Filed loan papers",
       "Analyst | Norbury Bank | 2020 - 2022\n- Built credit models in SAS\n\n"
       "Clerk | Norbury Bank | 2018 - 2020\n- Filed loan papers and built credit models in SAS"},
  };
  expect_all(rows, Verdict::block);
}
