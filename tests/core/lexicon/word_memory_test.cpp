#include "lexicon/word_memory.hpp"

#include "catch.hpp"

using savile::WordMemory;

TEST_CASE("a word that comes again is not asked about again") {
  WordMemory<std::string> memory;
  int asked = 0;
  const auto twice = [&](std::string_view word) {
    ++asked;
    return std::string(word) + std::string(word);
  };
  CHECK(memory.of("pay", twice) == "paypay");
  CHECK(memory.of("pay", twice) == "paypay");
  CHECK(asked == 1);
}

TEST_CASE("a few thousand words are mostly remembered") {
  WordMemory<int> memory;
  int asked = 0;
  const auto count = [&](std::string_view) { return ++asked; };
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 2'000; ++i) REQUIRE(memory.of("word" + std::to_string(i), count) > 0);
  }
  CHECK(asked < 2'400);
}

TEST_CASE("words that share a place in the memory keep their own answers") {
  WordMemory<std::string> memory;
  const auto same = [](std::string_view word) { return std::string(word); };
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 20'000; ++i) {  // more than there are places
      const std::string word = "word" + std::to_string(i);
      REQUIRE(memory.of(word, same) == word);
    }
  }
}

TEST_CASE("what is empty or too long for a word is answered, too") {
  WordMemory<std::size_t> memory;
  const auto size = [](std::string_view word) { return word.size(); };
  CHECK(memory.of("", size) == 0);
  CHECK(memory.of(std::string(500, 'a'), size) == 500);
  CHECK(memory.of(std::string(501, 'a'), size) == 501);
}

TEST_CASE("the function may ask the memory about another word") {
  WordMemory<int> memory;
  const auto length = [&](std::string_view word) {
    const auto shorter = [](std::string_view rest) { return static_cast<int>(rest.size()); };
    return word.size() < 2 ? 1 : 1 + memory.of(word.substr(1), shorter);
  };
  CHECK(memory.of("abcd", length) == 4);
  CHECK(memory.of("bcd", length) == 3);
}
