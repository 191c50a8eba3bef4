#include "text/one_of.hpp"

#include "catch.hpp"

using savile::is_one_of;

TEST_CASE("a word is among a few only as a whole") {
  CHECK(is_one_of("and", {"or", "and"}));
  CHECK_FALSE(is_one_of("an", {"or", "and"}));
  CHECK_FALSE(is_one_of("andy", {"or", "and"}));
  CHECK_FALSE(is_one_of("ant", {"or", "and"}));
  CHECK_FALSE(is_one_of("", {"or", "and"}));
  CHECK(is_one_of("", {"or", ""}));
  CHECK_FALSE(is_one_of("or", {}));
}
