#include "chunk/plain_sizes.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "text/utf8.hpp"

using namespace savile;

TEST_CASE("characters are counted as code points, in any range of a text") {
  std::string text;
  for (std::size_t i = 0; i < 9; ++i)
    text += "a\u00e9\u20ac\U0001F469 plain words here, " + std::string(i, 'x');
  const CharacterSizes sizes(text);
  std::vector<std::size_t> begins;
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).size) begins.push_back(at);
  begins.push_back(text.size());
  for (std::size_t i = 0; i < begins.size(); ++i) {
    for (std::size_t j = i; j < begins.size(); ++j) {
      if (sizes.of({begins[i], begins[j]}) != j - i) CHECK(sizes.of({begins[i], begins[j]}) == j - i);
    }
  }
  CHECK(sizes.of({0, text.size()}) == begins.size() - 1);
}

TEST_CASE("characters reach as far as they are counted, from any place and for any budget") {
  std::string text(300, 'x');
  for (int i = 0; i < 70; ++i) text += "\u20ac\U0001F469";
  text += std::string(150, 'y') + "\u00e9" + std::string(200, 'z');
  const CharacterSizes sizes(text);
  std::vector<std::size_t> begins;
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).size) begins.push_back(at);
  begins.push_back(text.size());
  for (std::size_t i = 0; i < begins.size(); ++i) {
    for (const std::size_t budget : {std::size_t{0}, std::size_t{1}, std::size_t{63}, std::size_t{64},
                                     std::size_t{130}, std::size_t{500}, std::size_t{1} << 30U}) {
      const std::size_t expected = begins[std::min(begins.size() - 1, i + budget)];
      if (sizes.reach(begins[i], budget) != expected) CHECK(sizes.reach(begins[i], budget) == expected);
    }
  }
  CHECK(sizes.of({0, text.size()}) == begins.size() - 1);
}

TEST_CASE("words are counted where they begin, signs are not") {
  const std::string text = "Ran 3 wards, well.";
  const TokenPlaces tokens(text);
  const WordSizes sizes(tokens);
  CHECK(sizes.of({0, text.size()}) == 4);
  CHECK(sizes.of({1, text.size()}) == 3);
  CHECK(sizes.of({0, 5}) == 2);
}
