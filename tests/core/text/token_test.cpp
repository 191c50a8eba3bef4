#include "text/token.hpp"

#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

using savile::Gap;
using savile::TokenizedText;

namespace {
std::vector<std::string> keys(std::string_view text) {
  const TokenizedText tokens(text);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < tokens.size(); ++i) out.emplace_back(tokens.key(i));
  return out;
}
using Keys = std::vector<std::string>;
}  // namespace

TEST_CASE("signs stand alone, so that C++ and Node.js are sequences") {
  CHECK(keys("C++, Node.js") == Keys{"c", "+", "+", ",", "node", ".", "js"});
}

TEST_CASE("digits before letters are a number and a word, after letters part of the word") {
  CHECK(keys("50K k8s 4s") == Keys{"50", "k", "k8s", "4", "s"});
}

TEST_CASE("inner apostrophes stay, of either kind, and outer ones do not") {
  CHECK(keys("don’t 'quoted' Bachelor's") == Keys{"don't", "'", "quoted", "'", "bachelor's"});
}

TEST_CASE("keys are folded and spans point into the source") {
  const std::string text = "  Café Zürich";
  const TokenizedText tokens(text);
  CHECK(tokens.key(0) == "cafe");
  CHECK(tokens.source(0) == "Café");
  CHECK(tokens[1].gap == Gap::blank);
  CHECK(tokens.first_at(tokens[1].span.begin) == 1);
  CHECK(tokens.first_at(text.size()) == 2);
}

TEST_CASE("a zero-width space does not hide a word") {
  CHECK(keys("Py\u200Bthon").size() == 2);  // two tokens without a gap: seen as one word by the verifier
}

TEST_CASE("the key of every token is its folded source, and keys without a gap stand one behind another") {
  const std::vector<std::string> pieces{"Plain", "CAPS",   "Zürich", "naïve", "’s",   "Ａcme", " ",
                                        "\n",    "\u00A0", "42",     "١٢",    "日本", "C++",   "–",
                                        "don’t", "É",      "\u200B", "\x01",  ".",    "@",     "x"};
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += pieces[random() % pieces.size()];
    const TokenizedText tokens(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      INFO(text);
      CHECK(tokens.key(i) == savile::fold(tokens.source(i)));
    }
    for (std::size_t first = 0, last = 0; first < tokens.size(); first = last) {
      std::string run(tokens.key(first));
      for (last = first + 1; last < tokens.size() && tokens[last].gap == Gap::none; ++last)
        run += tokens.key(last);
      INFO(text);
      CHECK(tokens.keys(first, last) == run);
    }
  }
}

TEST_CASE("a word knows of its apostrophe, and of one that its key has") {
  const savile::TokenizedText text("don't driver\u2019s plain 'quoted' x\u02bcy \u0149a");
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i].kind == savile::TokenKind::word)
      CHECK(text[i].apostrophe == (text.key(i).find('\'') != std::string_view::npos));
  }
  CHECK(text[0].apostrophe);
  CHECK(text[1].apostrophe);
  CHECK_FALSE(text[2].apostrophe);
}

TEST_CASE("words end where reading them byte by byte ends them") {
  const std::string parts[] = {"abc", "Z", "0", "9", " ", "'",      "\u2019", "\u00e9",     "@",   "[",
                               "`",   "{", "/", ":", "-", "\u20ac", "\u200b", "longerword", "A1b2"};
  std::uint64_t state = 5;
  for (int round = 0; round < 600; ++round) {
    std::string source = "w";
    for (int i = 0; i < 9; ++i) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      source += parts[(state >> 33U) % std::size(parts)];
    }
    std::size_t end = 1;
    while (end < source.size()) {
      const auto point = savile::decode_at(source, end);
      const std::size_t next = end + point.size;
      const bool inner = (point.value == '\'' || point.value == 0x2019) && next < source.size() &&
                         savile::is_letter(savile::decode_at(source, next).value);
      if (!inner && !savile::is_letter(point.value) && !savile::is_ascii_digit(point.value)) break;
      end = next;
    }
    INFO(source);
    REQUIRE(savile::TokenPlaces(source)[0].span.end == end);
  }
}
