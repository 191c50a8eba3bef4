#include "edit/mixed_counts.hpp"

#include "catch.hpp"

using namespace savile;

namespace {

std::string in_digits(std::string text) {
  const auto counts = mixed_counts(text);
  for (auto count = counts.rbegin(); count != counts.rend(); ++count)
    text.replace(count->span.begin, count->span.size(), count->digits);
  return text;
}

}  // namespace

TEST_CASE("counts of like things in one row are written alike") {
  CHECK(in_digits("led 3 nurses and two aides") == "led 3 nurses and 2 aides");
  CHECK(in_digits("led two charge nurses, 3 aides and four porters") ==
        "led 2 charge nurses, 3 aides and 4 porters");
}

TEST_CASE("what is no row of like things stays") {
  for (const std::string text :
       {"led two nurses and four aides", "led 3 nurses in two wards", "led 3 nurses and one aide",
        "ran 3 wards and two-week courses", "led 120 nurses and two aides", "Two nurses and 3 aides",
        "in 2019 ran two wards", "led 3 nurses and wrote two guides"}) {
    CHECK(in_digits(text) == text);
  }
}
