// Words that nothing in the source supports, but that state no checkable fact: the user is asked.

#include "rewrite.hpp"

using savile::expect_all;
using savile::Rewrite;
using savile::Verdict;

TEST_CASE("an unsupported quality is asked about") {
  static constexpr Rewrite rows[] = {
      {"Repaired bicycles for walk-in customers", "Meticulously repaired bicycles for walk-in customers"},
      {"Taught piano to children", "Taught piano to gifted children"},
      {"Answered phones at a dental office", "Answered phones at a prestigious dental office"},
      {"Packed orders in a warehouse", "Packed fragile orders in a warehouse"},
      {"Wrote product texts", "Wrote persuasive product texts"},
      {"Sorted books at the library", "Sorted rare books at the library"},
      {"Cleaned offices", "Cleaned luxury offices"},
  };
  expect_all(rows, Verdict::confirm);
}
