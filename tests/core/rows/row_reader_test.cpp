#include "rows/row_reader.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include "catch.hpp"

using namespace savile;

TEST_CASE("a cell is a whole number within bounds, or nothing") {
  CHECK(whole_number(0, 0, 5) == 0);
  CHECK(whole_number(5, 0, 5) == 5);
  CHECK(whole_number(-0.0, 0, 5) == 0);
  CHECK(whole_number(9007199254740992.0, 0, latest_ms) == latest_ms);
  for (const double wrong : {-1.0, 6.0, 0.5, std::nan(""), std::numeric_limits<double>::infinity(),
                             -std::numeric_limits<double>::infinity(), 1e300}) {
    CHECK_FALSE(whole_number(wrong, 0, 5));
  }
}

TEST_CASE("a reader stays at the first cell that is wrong") {
  const std::vector<double> cells = {1, 2, 7.5, 3};
  RowReader in(cells);
  CHECK(in.whole(0, 9) == 1);
  CHECK(in.maybe(9) == 2);
  CHECK(in.whole(1, 9) == 1);  // the least that is allowed
  CHECK_FALSE(in.ok());
  CHECK(in.at() == 2);
  CHECK(in.whole(0, 9) == 0);
  CHECK_FALSE(in.maybe(9));
  CHECK(in.number() == 0);
  CHECK(in.at() == 2);
}

TEST_CASE("none is -1, and the end of the cells is wrong where a cell is wanted") {
  const std::vector<double> cells = {-1};
  RowReader in(cells);
  CHECK_FALSE(in.maybe(9));
  CHECK(in.ok());
  CHECK(in.at_end());
  in.count(9);
  CHECK_FALSE(in.ok());
}

TEST_CASE("a number may be any but NaN and the infinities") {
  const std::vector<double> cells = {-3.25, std::nan("")};
  RowReader in(cells);
  CHECK(in.number() == -3.25);
  CHECK(in.number() == 0);
  CHECK_FALSE(in.ok());
}
