#include "base/word_table.hpp"

#include <map>
#include <string>

#include "catch.hpp"

using namespace savile;

TEST_CASE("words are numbered in the order in which they come, each once") {
  WordTable words;
  CHECK(words.empty());
  CHECK(words.find("nurse") == WordTable::none);
  CHECK(words.add("nurse") == 0);
  CHECK(words.add("") == 1);
  CHECK(words.add("nurses") == 2);
  CHECK(words.add("nurse") == 0);
  CHECK(words.size() == 3);
  CHECK(words.find("nurses") == 2);
  CHECK(words.contains(""));
  CHECK_FALSE(words.contains("nurs"));
  CHECK_FALSE(words.contains(std::string_view("nurse\0", 6)));
  CHECK(words.word(2) == "nurses");
}

TEST_CASE("a map of many words answers as an ordered map does, whatever their lengths") {
  WordMap<int> map;
  std::map<std::string, int> expected;
  std::uint32_t state = 7;
  for (int i = 0; i < 20'000; ++i) {
    std::string word;
    for (int left = 1 + i % 19; left > 0; --left) {
      state = state * 1664525U + 1013904223U;
      word.push_back(static_cast<char>('a' + (state >> 24U) % 3));
    }
    const bool is_new = expected.emplace(word, i).second;
    CHECK(map.emplace(word, i) == is_new);
  }
  CHECK(map.size() == expected.size());
  for (const auto& [word, value] : expected) {
    REQUIRE(map.find(word) != nullptr);
    CHECK(*map.find(word) == value);
    CHECK(map.find(word + "!") == nullptr);
  }
  map["new"] += 4;
  CHECK(*map.find("new") == 4);
}
