#include "document/date.hpp"

#include <string>

#include "catch.hpp"

using savile::Date;
using savile::DateRange;
using savile::find_date_range;
using savile::find_date_ranges;

namespace {

// "2021-01..2023-06", "2019..", "" for none.
std::string read(const std::string& text) {
  const auto range = find_date_range(text, {0, text.size()});
  if (!range) return "";
  std::string out = to_string(*range->start) + "..";
  if (range->end) out += to_string(*range->end);
  CHECK(range->current == !range->end.has_value());
  CHECK(range->span.end <= text.size());
  return out;
}

std::string covered(const std::string& text) {
  const auto range = find_date_range(text, {0, text.size()});
  return range ? std::string(savile::slice(text, range->span)) : "";
}

}  // namespace

TEST_CASE("single dates are read in the forms that résumés use") {
  CHECK(read("Jan 2024") == "2024-01..2024-01");
  CHECK(read("January 2024") == "2024-01..2024-01");
  CHECK(read("Sept. 2018") == "2018-09..2018-09");
  CHECK(read("January 15, 2024") == "2024-01..2024-01");
  CHECK(read("15 January 2024") == "2024-01..2024-01");
  CHECK(read("15. März 2020") == "2020-03..2020-03");
  CHECK(read("01/2024") == "2024-01..2024-01");
  CHECK(read("01.2024") == "2024-01..2024-01");
  CHECK(read("2024-01") == "2024-01..2024-01");
  CHECK(read("2024-01-31") == "2024-01..2024-01");
  CHECK(read("31.12.2019") == "2019-12..2019-12");
  CHECK(read("2019") == "2019..2019");
  CHECK(read("Jan '24") == "2024-01..2024-01");
  CHECK(read("’19") == "2019..2019");
  CHECK(read("enero de 2019") == "2019-01..2019-01");
  CHECK(read("août 2015") == "2015-08..2015-08");
}

TEST_CASE("a season or a quarter gives the year for start and end") {
  CHECK(read("Summer 2021") == "2021..2021");
  CHECK(read("Q3 2020") == "2020..2020");
  CHECK(read("Fall 2019 - Spring 2020") == "2019..2020");
}

TEST_CASE("ranges are read whatever joins them") {
  for (const std::string joint : {" - ", "-", " – ", "–", " — ", " to ", " until ", " bis ", " → "}) {
    CAPTURE(joint);
    CHECK(read("Jan 2020" + joint + "Mar 2021") == "2020-01..2021-03");
    CHECK(read("2018" + joint + "2020") == "2018..2020");
    CHECK(read("03/2018" + joint + "11/2021") == "2018-03..2021-11");
  }
  CHECK(read("Jan - Mar 2020") == "2020-01..2020-03");
  CHECK(read("Nov – Feb 2020") == "2019-11..2020-02");
  CHECK(read("2016-18") == "2016..2018");
  CHECK(read("2019/20") == "2019..2020");
  CHECK(read("03/19 - 05/21") == "2019-03..2021-05");
}

TEST_CASE("an open end is current, in several languages") {
  for (const std::string end : {"Present", "present", "Current", "Now", "heute", "aujourd'hui", "actualidad",
                                "presente", "heden", "to date", "the present"}) {
    CAPTURE(end);
    CHECK(read("May 2019 - " + end) == "2019-05..");
  }
  CHECK(read("since 2019") == "2019..");
  CHECK(read("seit 04/2018") == "2018-04..");
  CHECK(read("2019 –") == "2019..");
  CHECK(read("2019 onwards") == "2019..");
}

TEST_CASE("the span is the date and no more") {
  CHECK(covered("Nurse, City Clinic, Jan 2021 – Present, Leeds") == "Jan 2021 – Present");
  CHECK(covered("(2014–2018)") == "2014–2018");
}

TEST_CASE("numbers that are no years and words that are no months are no dates") {
  for (const std::string text : {"2,000 users", "1,999", "$2000", "2000%", "ISO 27001", "1200", "1949",
                                 "2100", "v2019beta", "may help", "in March", "90210", "555-010-2019",
                                 "COVID-2019", "2019.55 EUR", "24/7", "A/B", "3 of 4"}) {
    CAPTURE(text);
    CHECK(read(text).empty());
  }
}

TEST_CASE("all dates of a line are found in order, without overlap") {
  const std::string text = "Acme 2012 - 2019: Clerk (2012-2015), Buyer (Jan 2016 - 2019)";
  const auto ranges = find_date_ranges(text, {0, text.size()});
  REQUIRE(ranges.size() == 3);
  for (std::size_t i = 1; i < ranges.size(); ++i) CHECK(ranges[i - 1].span.end <= ranges[i].span.begin);
}

TEST_CASE("only the given stretch is read") {
  const std::string text = "2011 2012 2013";
  const auto range = find_date_range(text, {5, 9});
  REQUIRE(range);
  CHECK(range->start == Date{2012, 0});
  CHECK(range->span == savile::Span{5, 9});
}

TEST_CASE("months are counted with both ends") {
  const Date today{2024, 6};
  const auto months = [&](const std::string& text) {
    return months_in(*find_date_range(text, {0, text.size()}), today);
  };
  CHECK(months("Jan 2020 - Mar 2020") == 3);
  CHECK(months("2019 - 2020") == 24);
  CHECK(months("May 2024 - Present") == 2);
  CHECK(months("Mar 2021 - Jan 2021") == 0);
}

TEST_CASE("dates print as they are written in JSON") {
  CHECK(to_string(Date{2021, 1}) == "2021-01");
  CHECK(to_string(Date{2021, 12}) == "2021-12");
  CHECK(to_string(Date{2021, 0}) == "2021");
}

TEST_CASE("a soft hyphen between figures or blanks is a dash, within a word it is none") {
  const auto read = [](const std::string& text) { return *find_date_range(text, {0, text.size()}); };
  CHECK(read("Jan 2020 \xC2\xAD present").current);
  CHECK(read("06/2016 \xC2\xAD 12/2019").end == Date{2019, 12});
  CHECK(read("2016\xC2\xAD"
             "2019")
            .end == Date{2019, 0});
  const auto month = read(
      "Novem\xC2\xAD"
      "ber 2020");
  CHECK_FALSE(month.current);
  CHECK(month.start == month.end);
}
