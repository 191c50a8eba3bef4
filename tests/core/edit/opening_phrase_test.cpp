#include "edit/summary/opening_phrase.hpp"

#include <string>

#include "catch.hpp"

using savile::OpeningShape;
using savile::read_opening;

TEST_CASE("words for anybody end at the word that goes on") {
  for (const std::string sentence :
       {"Results-driven professional with a plan.", "A dedicated and hard-working individual who cares.",
        "I am a highly motivated team player seeking a role.",
        "Seasoned professional, committed to safety."}) {
    const auto phrase = read_opening(sentence);
    INFO(sentence);
    REQUIRE(phrase);
    CHECK(phrase->shape == OpeningShape::anybody);
    CHECK(phrase->nouns.empty());
    const std::size_t last = phrase->span.end;
    CHECK((sentence[last] == ' ' || sentence[last] == ','));
  }
}

TEST_CASE("a field before the noun is kept apart") {
  const auto phrase = read_opening("Motivated sales professional with a plan.");
  REQUIRE(phrase);
  CHECK(phrase->shape == OpeningShape::anybody);
  CHECK(phrase->nouns.size() == 1);
}

TEST_CASE("years and qualities are no nouns") {
  CHECK(read_opening("More than ten years of nursing experience in wards.")->shape == OpeningShape::years);
  CHECK(read_opening("5+ years' experience in wards.")->shape == OpeningShape::years);
  CHECK(read_opening("Skilled in wards and clinics.")->shape == OpeningShape::quality);
}

TEST_CASE("sentences that begin in another way have no such opening") {
  for (const std::string sentence :
       {"Professional services for hospitals.", "I like quiet systems.", "Nurse and midwife with a plan.",
        "Eight wards, one team.", "Motivated", "", "Calm in emergencies and good with parents."}) {
    INFO(sentence);
    CHECK_FALSE(read_opening(sentence));
  }
}
