#include "requirement/claims.hpp"

#include <string>

#include "catch.hpp"
#include "lexicon/lexicon.hpp"
#include "requirement/requirements_extractor.hpp"

using savile::find_claims;
using savile::Requirements;
using savile::Span;

namespace {

const std::string posting =
    "Baker\n\nWe bake sourdough before dawn. Flour dust must not make you sneeze.\n"
    "The oven is fed by hand with beech wood. We pay well.\n\nRequirements\n- 2 years in a bakery\n";

std::vector<std::string> found(const std::vector<std::string>& quotes) {
  std::vector<std::string> out;
  for (const Span span : find_claims(posting, quotes)) out.emplace_back(savile::slice(posting, span));
  return out;
}

Requirements with_claims(const std::vector<std::string>& quotes) {
  static std::vector<Span> claims;
  claims = find_claims(posting, quotes);
  return savile::extract_requirements(posting, savile::Lexicon::standard(), {}, nullptr, claims).value();
}

}  // namespace

TEST_CASE("a quote is found whatever its case, blanks and signs") {
  CHECK(found({"the oven is  fed by hand, with BEECH wood!"}) ==
        std::vector<std::string>{"The oven is fed by hand with beech wood"});
}

TEST_CASE("what the posting does not say is dropped") {
  CHECK(found({"Five years of Rust", "oven is fed by robots", "bakery", "", "--"}).empty());
}

TEST_CASE("a quote is found where its beginning stands before it, broken off") {
  const std::string text = "on and on and on and off, on and on and on";
  const std::vector<Span> spans = find_claims(text, {"and on and off"});
  REQUIRE(spans.size() == 1);
  CHECK(savile::slice(text, spans[0]) == "and on and off");
}

TEST_CASE("a quote of half a million words that all are one is looked for once, not at each word") {
  std::string text, quote;
  while (text.size() < 2'000'000) text += "a ";
  quote = text.substr(0, 1'000'000) + "b";
  CHECK(find_claims(text, {quote}).empty());
}

TEST_CASE("claims are disjoint, in text order and each once, and there are not too many") {
  CHECK(found({"We pay well", "We bake sourdough before dawn", "bake sourdough", "We pay well."}) ==
        std::vector<std::string>{"We bake sourdough before dawn", "We pay well"});
  std::vector<std::string> many(savile::most_claims, "nothing of that");
  many.emplace_back("We pay well");
  CHECK(found(many).empty());
}

TEST_CASE("a clause that is claimed is a requirement that says so, and the others stay as they were") {
  const Requirements before = with_claims({}),
                     after = with_claims({"The oven is fed by hand with beech wood"});
  REQUIRE(after.requirements.size() == before.requirements.size() + 1);
  std::size_t claimed = 0;
  for (const savile::Requirement& each : after.requirements) {
    claimed += each.claimed ? 1U : 0U;
    if (each.claimed) CHECK(each.text == "The oven is fed by hand with beech wood");
  }
  CHECK(claimed == 1);
}

TEST_CASE("a claim of what is a requirement already, or of a word in a long clause, changes nothing") {
  const std::size_t count = with_claims({}).requirements.size();
  CHECK(with_claims({"2 years in a bakery"}).requirements.size() == count);
  CHECK(with_claims({"by hand"}).requirements.size() == count);
}
