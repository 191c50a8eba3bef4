#include "base/result.hpp"

#include <string>
#include <vector>

#include "base/span.hpp"
#include "catch.hpp"

using savile::ErrorCode;
using savile::Result;
using savile::Span;

namespace {
Result<std::vector<int>> numbers(bool good) {
  if (!good) return savile::fail(ErrorCode::too_large, "Too many.", Span{3, 4});
  return std::vector<int>{1, 2, 3};
}
}  // namespace

TEST_CASE("a result is a value or an error with its place") {
  CHECK(numbers(true).value().size() == 3);
  const auto failed = numbers(false);
  REQUIRE_FALSE(failed.ok());
  CHECK(failed.error().code == ErrorCode::too_large);
  CHECK(failed.error().span == Span{3, 4});
}

TEST_CASE("the value of a passing result outlives it in a loop") {
  int sum = 0;
  for (const int number : numbers(true).value()) sum += number;
  CHECK(sum == 6);
}

TEST_CASE("every code has a name of its own") {
  std::vector<std::string_view> names;
  for (int code = 0; code <= static_cast<int>(ErrorCode::run_closed); ++code) {
    const std::string_view name = savile::name_of(static_cast<ErrorCode>(code));
    for (const std::string_view other : names) CHECK(name != other);
    names.push_back(name);
  }
}

TEST_CASE("spans contain, overlap and touch") {
  CHECK(Span{0, 5}.contains({0, 5}));
  CHECK_FALSE(Span{0, 5}.contains({4, 6}));
  CHECK(Span{0, 5}.overlaps({4, 6}));
  CHECK_FALSE(Span{0, 5}.overlaps({5, 6}));
  CHECK_FALSE(Span{2, 2}.overlaps({2, 2}));
}
