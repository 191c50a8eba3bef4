#include "text/sentence.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

namespace {
std::vector<std::string> sentences(const std::string& text) {
  std::vector<std::string> out;
  for (const auto span : savile::split_sentences(text)) out.emplace_back(savile::slice(text, span));
  return out;
}
using Sentences = std::vector<std::string>;
}  // namespace

TEST_CASE("sentences end at a stop before a capital") {
  CHECK(sentences("One here. Two there! Three?") == Sentences{"One here.", "Two there!", "Three?"});
}

TEST_CASE("a stop in a number, a name or an abbreviation ends nothing") {
  const std::string text = "Uses Node.js and 3.5 e.g. Express at Acme Inc. in town";
  CHECK(sentences(text) == Sentences{text});
}

TEST_CASE("a blank line ends a sentence without a stop") {
  CHECK(sentences("A heading\n\nText.") == Sentences{"A heading", "Text."});
}

TEST_CASE("a blank line in the middle of a sentence ends nothing") {
  const std::string text = "Linked the shops,\n\n    showing how it is done. Then left.";
  CHECK(sentences(text) == Sentences{"Linked the shops,\n\n    showing how it is done.", "Then left."});
  CHECK(sentences("Skills:\n\nwelding") == Sentences{"Skills:", "welding"});
  CHECK(sentences("Linked the shops\n\nShowed how") == Sentences{"Linked the shops", "Showed how"});
}
