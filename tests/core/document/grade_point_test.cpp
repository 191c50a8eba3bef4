#include "document/grade_point.hpp"

#include <string>

#include "catch.hpp"

using namespace savile;

namespace {

std::string read(std::string_view text) {
  return std::string(slice(text, find_grade_point(text, {0, text.size()})));
}

}  // namespace

TEST_CASE("a grade point average is read as it is written") {
  CHECK(read("B.S. Biology, GPA: 3.8") == "3.8");
  CHECK(read("Ph.D., 2022 (GPA 3.94)") == "3.94");
  CHECK(read("CGPA - 8.7/10") == "8.7/10");
  CHECK(read("Grade Point Average of 3.5 / 4.0") == "3.5 / 4.0");
  CHECK(read("3.94 GPA, magna cum laude") == "3.94");
}

TEST_CASE("a year, a count or another grade is no grade point average") {
  CHECK(read("GPA scholar 2019").empty());
  CHECK(read("First Class Honours, 2:1, 2019").empty());
  CHECK(read("Raised the school's average by 3.5 points").empty());
  CHECK(read("").empty());
}
