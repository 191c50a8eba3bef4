#include "requirement/importance.hpp"

#include "catch.hpp"

using namespace savile;

namespace {

Importance of(std::string_view clause, PostingSection section = PostingSection::requirements) {
  const TokenizedText text(clause);
  return importance_of(text, 0, text.size(), section);
}

int shift(std::string_view clause) {
  const TokenizedText text(clause);
  return priority_shift(text, 0, text.size());
}

}  // namespace

TEST_CASE("words of wishing make a clause preferred under a heading of requirements") {
  for (const char* clause :
       {"Spanish is a plus", "SAP experience preferred", "Ideally a first-aider", "Nice to have: Kafka",
        "OSHA 30 desirable", "A-level experience would be an advantage",
        "A degree is helpful but not required"}) {
    INFO(clause);
    CHECK(of(clause) == Importance::preferred);
  }
}

TEST_CASE("plain clauses and words of demand are required") {
  for (const char* clause :
       {"Driving licence", "You must hold QTS", "Two years on a ward required", "Minimum of 3 years"}) {
    INFO(clause);
    CHECK(of(clause) == Importance::required);
  }
}

TEST_CASE("under a heading of wishes only an outright must is required") {
  CHECK(of("Minimum of 2 years in retail", PostingSection::preferred) == Importance::preferred);
  CHECK(of("Must have a car", PostingSection::preferred) == Importance::required);
}

TEST_CASE("words that sound like a wish elsewhere do not make one") {
  CHECK(of("Preference centre administration") == Importance::required);
  CHECK(of("Asset management experience") == Importance::required);
  CHECK(of("Surplus stock handling") == Importance::required);
}

TEST_CASE("strong words raise the priority and soft ones lower it") {
  CHECK(shift("Expert knowledge of wound care") > 0);
  CHECK(shift("Familiarity with spreadsheets") < 0);
  CHECK(shift("Wound care") == 0);
}
