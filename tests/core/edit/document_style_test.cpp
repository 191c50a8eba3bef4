#include "edit/document_style.hpp"

#include "catch.hpp"
#include "document/resume_parser.hpp"

using namespace savile;

namespace {

DocumentStyle style(const std::string& bullets) {
  const std::string text =
      "Ines Okafor\nines@example.com\n\nExperience\n\nBuyer, Harbour Stores, 2015 - 2019\n" + bullets;
  const auto resume = parse_resume(text);
  REQUIRE(resume.ok());
  return style_of(resume.value());
}

}  // namespace

TEST_CASE("the majority counts, and the reader's habit where it is even") {
  CHECK(style("- Cut 5% and 6% of the cost by 7 percent\n").percent == PercentStyle::sign);
  CHECK(style("- Cut 5% and 6 percent of the cost by 7 percent\n").percent == PercentStyle::word);
  CHECK(style("- Cut 5% and 6 per cent of the cost by 7 per cent\n").percent == PercentStyle::words);
  CHECK(style("- Sold 12,000 coats and 15000 hats for the shop\n").groups == GroupStyle::grouped);
  CHECK(style("- Cut the team's and the clients' cost by the shop’s\n").apostrophes == QuoteStyle::straight);
}

TEST_CASE("where there is one form only, nothing is to be unified") {
  const DocumentStyle one = style("- Cut 5% of the cost and sold 15000 hats for $2M\n");
  CHECK(one.percent == PercentStyle::any);
  CHECK(one.groups == GroupStyle::any);
  CHECK(one.millions == MillionStyle::any);
  CHECK(one.apostrophes == QuoteStyle::any);
}

TEST_CASE("the spelling variant shows in the words") {
  CHECK(style("- Organised the colour of the programme\n").british);
  CHECK_FALSE(style("- Organized the color of the program and supervised the exercise\n").british);
}

TEST_CASE("a bullet ends with a stop, or with an abbreviation") {
  CHECK(ends_with_stop("Ran the shop."));
  for (const std::string text : {"Ran the shop", "Sold hats, etc.", "Joined Okafor Inc.", "Moved to the U.S.",
                                 "And more ...", "Why?"}) {
    CHECK_FALSE(ends_with_stop(text));
  }
}
