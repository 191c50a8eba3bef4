#include "lexicon/neutral_words.hpp"

#include "catch.hpp"

using namespace savile;

TEST_CASE("function words are neutral, claims are not") {
  for (const char* word : {"across", "While", "the", "including", "using", "between"})
    CHECK(is_neutral_word(word));
  for (const char* word : {"not", "without", "never", "daily", "always", "all", "only", "first", "sole",
                           "ten", "alone", "led", "own", "leading", "best", "Python", "new", ""}) {
    INFO(word);
    CHECK_FALSE(is_neutral_word(word));
  }
}
