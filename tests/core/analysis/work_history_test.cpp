#include "analysis/work_history.hpp"

#include <string>

#include "analysis/match.hpp"
#include "catch.hpp"
#include "document/resume_parser.hpp"

using namespace savile;

namespace {

int months(const std::string& body) {
  const std::string text = "Ann Example\nann@example.com\n\n" + body;
  const auto resume = parse_resume(text);
  REQUIRE(resume.ok());
  return experience_months(resume.value(), {2026, 11});
}

DateRange range(Date start, Date end) { return {{}, start, end, false}; }

}  // namespace

TEST_CASE("overlapping ranges count once and adding one never takes months away") {
  CHECK(merged_months({{0, 12}, {6, 18}}) == 18);
  CHECK(merged_months({{0, 12}, {24, 36}}) == 24);
  CHECK(merged_months({{0, 36}, {6, 18}}) == 36);
  CHECK(merged_months({}) == 0);
  std::vector<MonthRange> ranges;
  int last = 0;
  for (const MonthRange& more :
       {MonthRange{100, 110}, MonthRange{90, 95}, MonthRange{93, 105}, MonthRange{0, 1}}) {
    ranges.push_back(more);
    CHECK(merged_months(ranges) >= last);
    last = merged_months(ranges);
  }
}

TEST_CASE("both ends of a range count, bare years are whole, the future is cut off") {
  MonthRange out;
  REQUIRE(month_range(range({2020, 1}, {2020, 3}), {2026, 11}, out));
  CHECK(out.end - out.begin == 3);
  REQUIRE(month_range(range({2019, 0}, {2020, 0}), {2026, 11}, out));
  CHECK(out.end - out.begin == 24);
  REQUIRE(month_range(range({2026, 10}, {2027, 12}), {2026, 11}, out));
  CHECK(out.end - out.begin == 2);
  CHECK_FALSE(month_range(range({2022, 5}, {2021, 5}), {2026, 11}, out));
}

TEST_CASE("only jobs count, not studies nor volunteering") {
  const int job = months("EXPERIENCE\nCook, Blue Diner, Jan 2020 - Dec 2021\n- Cooked meals for guests\n");
  CHECK(job == 24);
  CHECK(months("EXPERIENCE\nCook, Blue Diner, Jan 2020 - Dec 2021\n- Cooked meals for "
               "guests\n\nEDUCATION\nBSc Biology, Hill College, 2010 - 2014\n\n"
               "VOLUNTEERING\nGuide, City Zoo, 2005 - 2009\n- Led tours\n") == job);
}
