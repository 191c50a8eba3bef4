#include "lexicon/word_kinds.hpp"

#include "catch.hpp"
#include "lexicon/embedded.hpp"

using savile::embedded_list;
using savile::WordKinds;

TEST_CASE("a word may be of several kinds, and is of no other") {
  const WordKinds kinds("rank: senior | lead\nhead: lead | nurse\nno colon here\n");
  CHECK(kinds.has("rank", "senior"));
  CHECK(kinds.has("rank", "lead"));
  CHECK(kinds.has("head", "lead"));
  CHECK_FALSE(kinds.has("head", "senior"));
  CHECK_FALSE(kinds.has("thing", "lead"));
  CHECK_FALSE(kinds.has("rank", ""));
}

TEST_CASE("the lists by kind are embedded") {
  CHECK(WordKinds(embedded_list("company_words")).has("after_the", "unit"));
  CHECK(WordKinds(embedded_list("legal_forms")).has("form", "gmbh"));
  CHECK(WordKinds(embedded_list("place_words")).has("ambiguous", "reading"));
  CHECK(WordKinds(embedded_list("title_kinds")).has("bare_head", "manager"));
  CHECK(WordKinds(embedded_list("title_things")).has("thing", "product"));
}
