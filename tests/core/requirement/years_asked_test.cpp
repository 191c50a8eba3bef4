#include "requirement/years_asked.hpp"

#include "catch.hpp"

using namespace savile;

namespace {

std::optional<YearsAsked> years(std::string_view clause) {
  const TokenizedText text(clause);
  return find_years_asked(text, 0, text.size());
}

}  // namespace

TEST_CASE("years are read in all their forms") {
  struct Form {
    const char* clause;
    int min;
    int max;  // -1: none
  };
  for (const Form& form :
       {Form{"4+ years of professional Python experience", 4, -1}, Form{"3-5 years' experience", 3, 5},
        Form{"3 – 6 years in a hospital", 3, 6}, Form{"at least two years of ICU experience", 2, -1},
        Form{"minimum of 5 yrs in sales", 5, -1}, Form{"five (5) years of teaching", 5, -1},
        Form{"between 2 and 4 years of cooking", 2, 4}, Form{"3 or more years in payroll", 3, -1},
        Form{"2 to 3 years of welding", 2, 3}, Form{"10+ yrs", 10, -1}, Form{"Experience: 7 years", 7, -1},
        Form{"a minimum of 12 months' experience", 1, -1}, Form{"up to 3 years of experience", 0, 3},
        Form{"One year as a barista", 1, -1}, Form{"2 years post-qualification", 2, -1}}) {
    INFO(form.clause);
    const auto asked = years(form.clause);
    REQUIRE(asked.has_value());
    CHECK(asked->min == form.min);
    CHECK(asked->max.value_or(-1) == form.max);
  }
}

TEST_CASE("a number that is the most is no least") {
  for (const auto& [clause, max] : {std::pair{"no more than one year of professional experience", 1},
                                    {"not more than 2 years in audit", 2},
                                    {"up to 1 year of experience in practice", 1},
                                    {"0-2 years in sales", 2},
                                    {"less than three years' experience", 3},
                                    {"fewer than 2 years since your degree", 2},
                                    {"a maximum of two years of work", 2},
                                    {"at most 3 years of experience", 3},
                                    {"under 2 years of experience", 2},
                                    {"experience not exceeding 4 years", 4}}) {
    INFO(clause);
    const auto asked = years(clause);
    REQUIRE(asked.has_value());
    CHECK(asked->min == 0);
    CHECK(asked->max.value_or(-1) == max);
  }
}

TEST_CASE("no less than, more than and at least are the least") {
  for (const char* clause :
       {"no less than 3 years of nursing", "not fewer than 3 years in sales", "more than 3 years of teaching",
        "at least 3 years of welding", "over 3 years of experience", "minimum 3 years"}) {
    INFO(clause);
    const auto asked = years(clause);
    REQUIRE(asked.has_value());
    CHECK(asked->min == 3);
    CHECK_FALSE(asked->max.has_value());
  }
}

TEST_CASE("what the years are of is read after them, or before where nothing follows") {
  CHECK(years("4+ years of professional Python experience")->of == "professional Python experience");
  CHECK(years("4 years' experience in commercial or industrial wiring")->of ==
        "experience in commercial or industrial wiring");
  CHECK(years("Retail management: 3 years")->of == "Retail management");
}

TEST_CASE("other spans of time are no years of experience") {
  for (const char* clause :
       {"You must be 18 years of age", "at least 21 years old", "We opened 20 years ago",
        "over the last 5 years we doubled", "a 2-year contract", "50 years in business", "a two-year degree",
        "Series B in 2021", "within the first 2 years", "6 months of probation", "120 years of history"}) {
    INFO(clause);
    CHECK_FALSE(years(clause).has_value());
  }
}
