#include "requirement/cue_table.hpp"

#include "catch.hpp"

using namespace savile;

namespace {

const CueTable& table() {
  static const CueTable made(
      "want: must | must have | a plus\nlack: not required | 401 k\nwant: nice-to-have\n");
  return made;
}

}  // namespace

TEST_CASE("a cue is found by whole words, the longest first") {
  const TokenizedText text("You must have patience; Spanish is a plus.");
  const auto hits = table().find_all(text, 0, text.size());
  REQUIRE(hits.size() == 2);
  CHECK(hits[0].kind == "want");
  CHECK(hits[0].size() == 2);
  CHECK(text.key(hits[1].first) == "a");
}

TEST_CASE("a cue is not found inside other words or across the end") {
  const TokenizedText text("mustard and a plush must");
  const auto hits = table().find_all(text, 0, text.size());
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].last == text.size());
  CHECK_FALSE(table().find(text, 0, text.size() - 1).has_value());
}

TEST_CASE("signs in a cue are tokens of it and a kind may have many rows") {
  const TokenizedText text("Nice-to-have: Excel");
  REQUIRE(table().at(text, 0, text.size()).has_value());
  CHECK(table().at(text, 0, text.size())->size() == 5);
  CHECK_FALSE(table().find(text, 0, text.size(), "lack").has_value());
}
