// Untrue texts made of the source's own words: which way, by whom, of what, how often.

#include "rewrite.hpp"

using savile::expect_all;
using savile::Rewrite;
using savile::Verdict;

TEST_CASE("a direction does not turn round") {
  static constexpr Rewrite rows[] = {
      {"Moved payroll from spreadsheets to a database", "Moved payroll from a database to spreadsheets"},
      {"Checked seals before loading", "Checked seals after loading"},
      {"Argued for the growers against the mill", "Argued for the mill against the growers"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("both ends may be named in another order") {
  static constexpr Rewrite rows[] = {
      {"Moved payroll from spreadsheets to a database", "Moved payroll to a database from spreadsheets"},
      {"Moved payroll from spreadsheets to a database", "Migrated payroll to a database"},
  };
  expect_all(rows, Verdict::accept);
}

TEST_CASE("what others did is not one's own deed, and what one did is not theirs") {
  static constexpr Rewrite rows[] = {
      {"Was trained in suturing by two surgeons", "Trained two surgeons in suturing"},
      {"Coached by the head of sales", "Coached the head of sales"},
      {"Interviewed volunteers for the shelter", "Interviewed by volunteers for the shelter"},
      {"Briefed the firm that built the marina", "Built the marina with the firm"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("a passive without another doer is one's own deed") {
  static constexpr Rewrite rows[] = {
      {"Weekly stock reports were prepared", "Prepared weekly stock reports"},
      {"Costs were cut by 12%", "Cut costs by 12%"},
      {"Orders were taken by phone", "Took orders by phone"},
  };
  expect_all(rows, Verdict::accept);
}

TEST_CASE("how often stays, in any words") {
  static constexpr Rewrite changed[] = {
      {"Audited the vault once a month", "Audited the vault once a week"},
      {"Published a bulletin every two weeks", "Published a bulletin twice a week"},
      {"Rarely worked nights", "Often worked nights"},
      {"Inspected scaffolds", "Inspected scaffolds daily"},
  };
  expect_all(changed, Verdict::block);
  static constexpr Rewrite kept[] = {
      {"Published a bulletin every two weeks", "Published a fortnightly bulletin"},
      {"Audited the vault twice a year", "Audited the vault semi-annually"},
      {"Closed the books each quarter", "Closed the books quarterly"},
      {"Served 80 lunches a day", "Served 80 lunches daily"},
  };
  expect_all(kept, Verdict::accept);
}

TEST_CASE("a credential is the one that the source names, and held only if it says so") {
  static constexpr Rewrite rows[] = {
      {"Drove tankers and vans; tanker licence held", "Drove tankers and vans; van and tanker licences held"},
      {"CFA part-qualified", "CFA qualified"},
      {"MSc candidate in geology", "MSc in geology"},
      {"Two years toward a BA in music", "BA in music"},
      {"Postgraduate diploma in law", "Master's in law"},
  };
  expect_all(rows, Verdict::block);
  static constexpr Rewrite kept[] = {
      {"MSc candidate in geology, expected 2027", "MSc in geology (expected 2027)"},
      {"Holds a forklift licence", "Forklift licence held"},
  };
  expect_all(kept, Verdict::accept);
}
