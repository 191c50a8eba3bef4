#include "base/hash_filter.hpp"

#include <string>

#include "base/word_hash.hpp"
#include "catch.hpp"

using namespace savile;

TEST_CASE("a filter holds what was added, and little else") {
  HashFilter filter;
  for (int i = 0; i < 4000; ++i) filter.add(word_hash("word" + std::to_string(i)));
  int missing = 0, taken = 0;
  for (int i = 0; i < 4000; ++i) {
    missing += filter.may_hold(word_hash("word" + std::to_string(i))) ? 0 : 1;
    taken += filter.may_hold(word_hash("other" + std::to_string(i))) ? 1 : 0;
  }
  CHECK(missing == 0);
  CHECK(taken < 400);
}
