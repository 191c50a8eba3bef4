#include "chunk/token_estimate.hpp"

#include <string>

#include "catch.hpp"

using savile::estimate_tokens;
using savile::TokenizedText;
using savile::TokenSizes;

TEST_CASE("no text is no token, anything is at least one") {
  CHECK(estimate_tokens("") == 0);
  CHECK(estimate_tokens(" ") == 1);
  CHECK(estimate_tokens("a") == 1);
}

TEST_CASE("a drawn line costs little, however long") {
  CHECK(estimate_tokens(std::string(80, '-')) < 6);
  CHECK(estimate_tokens("- a - b - c") >= 6);  // signs with something between them are signs
}

TEST_CASE("capitals and figures cost more than small letters") {
  CHECK(estimate_tokens("WAREHOUSE SUPERVISOR") > estimate_tokens("warehouse supervisor"));
  CHECK(estimate_tokens("2019 2020 2021") > estimate_tokens("then then then"));
}

TEST_CASE("a longer piece is never smaller") {
  const std::string text = "Managed 12 beds, 2019 - 2021.\n\n-----\nÜber 500 Patienten; NHS-wide, iOS";
  const TokenizedText tokens(text);
  const TokenSizes sizes(text);
  for (std::size_t begin = 0; begin <= text.size(); ++begin) {
    std::size_t before = 0;
    for (std::size_t end = begin; end <= text.size(); ++end) {
      const std::size_t size = sizes.of({begin, end});
      CHECK(size >= before);
      before = size;
    }
  }
}

TEST_CASE("pieces together are the whole, up to what rounding adds") {
  const std::string text = "Managed 12 beds, 2019 - 2021. Led a team of 4 nurses\nand trained 9 aides";
  const TokenizedText tokens(text);
  const TokenSizes sizes(text);
  const std::size_t all = sizes.of({0, text.size()});
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const std::size_t at = tokens[i].span.begin;
    const std::size_t sum = sizes.of({0, at}) + sizes.of({at, text.size()});
    CHECK(sum + 2 >= all);
    CHECK(sum <= all + 2);
  }
}
