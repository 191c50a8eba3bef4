#include "analysis/content_words.hpp"

#include <cstdint>
#include <set>
#include <string>

#include "analysis/kindred_words.hpp"
#include "catch.hpp"
#include "lexicon/stem.hpp"
#include "lexicon/synonyms.hpp"

using namespace savile;

namespace {

// The definition, word by word, with nothing kept.
std::vector<ContentWord> by_definition(const TokenizedText& text) {
  std::vector<ContentWord> out;
  std::set<std::string> seen;
  const auto tight = [&](std::size_t i) { return text[i].gap == Gap::none; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i].kind != TokenKind::word) continue;
    const int weight = content_weight(text.key(i));
    const bool joined = i + 2 < text.size() && text.key(i + 1) == "-" && tight(i + 1) && tight(i + 2) &&
                        content_weight(text.key(i + 2)) == 0;
    if (weight == 0 && !joined) continue;
    const std::string key =
        weight > 0 ? stem(text.key(i)) : std::string(text.key(i)) + "-" + stem(text.key(i + 2));
    if (!seen.insert(key).second) continue;
    out.push_back({key, weight > 0 ? weight : 3, i, &synonym_classes(text.key(i)), &kindred_groups(key)});
  }
  return out;
}

}  // namespace

TEST_CASE("content words are what their definition says, however many and however often asked") {
  const std::vector<std::string> words = {"nurse",       "nurses",         "nursing", "the",     "strong",
                                          "experience",  "on-call",        "A-level", "team",    "Kafka",
                                          "led",         "leading",        "ledger",  "a",       "x",
                                          "wound",       "care",           "VAT",     "invoice", "billed",
                                          "pallets",     "forklift",       "-",       ",",       "palletised",
                                          "catheter",    "teams",          "is",      "of",      "Excel",
                                          "spreadsheet", "reconciliation", "audited", "payroll", "roof",
                                          "tile"};
  std::uint32_t state = 7;
  const auto next = [&](std::size_t most) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state >> 8U) % most;
  };
  for (int round = 0; round < 200; ++round) {
    std::string passage;
    for (std::size_t n = next(60); n > 0; --n)
      passage += words[next(words.size())] + (next(9) == 0 ? "" : " ");
    const TokenizedText text(passage);
    const std::vector<ContentWord> found = content_words(text, 0, text.size()), wanted = by_definition(text);
    INFO(passage);
    REQUIRE(found.size() == wanted.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i].stem == wanted[i].stem);
      CHECK(found[i].weight == wanted[i].weight);
      CHECK(found[i].token == wanted[i].token);
      CHECK(found[i].classes == wanted[i].classes);
      CHECK(found[i].kin == wanted[i].kin);
    }
  }
}
