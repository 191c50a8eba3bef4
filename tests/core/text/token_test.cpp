#include "text/token.hpp"

#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "text/fold.hpp"

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
