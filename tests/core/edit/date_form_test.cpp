#include "edit/date_form.hpp"

#include "catch.hpp"

using namespace savile;

TEST_CASE("a range is read and written as it stood") {
  for (const std::string range :
       {"Jan 2019 – Present", "January 2019 - March 2020", "Sept. 2012 – June 2013", "01/2019-03/2020",
        "2019-01 - 2020-03", "2019", "2015 to 2018", "May 2020"}) {
    const auto form = read_date_form(range);
    REQUIRE(form);
    CHECK(write_date_form(*form) == range);
  }
}

TEST_CASE("other forms are not read") {
  for (const std::string range :
       {"Summer 2019", "’19 – ’20", "03/04/2020", "13/2020", "Jan 24", "JAN 2020", "2016-18", "since 2019"}) {
    CHECK_FALSE(read_date_form(range));
  }
}
