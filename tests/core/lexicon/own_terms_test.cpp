#include "lexicon/own_terms.hpp"

#include "catch.hpp"

using namespace savile;

namespace {

ListedTerm term(const char* name, std::vector<ListedName> aliases = {},
                std::vector<std::string> implies = {}) {
  return {{name}, std::move(aliases), std::move(implies), TermKind::tool, {}};
}

std::string refusal(const std::vector<ListedTerm>& own) {
  const Result<Lexicon> made = extended_lexicon(own);
  return made ? "" : made.error().message;
}

}  // namespace

TEST_CASE("a term of one's own is found beside the listed ones, by all its names") {
  const Result<Lexicon> made = extended_lexicon({term("Weldmaster 9", {{"WM9"}}, {"Python"})});
  REQUIRE(made.ok());
  const Lexicon& lexicon = made.value();
  const TokenizedText text("Used WM9, the Weldmaster 9, and Docker.");
  const std::vector<TermHit> hits = lexicon.find(text);
  REQUIRE(hits.size() == 3);
  CHECK(hits[0].term == hits[1].term);
  CHECK(hits[0].alias);
  CHECK_FALSE(hits[1].alias);
  CHECK(lexicon.term(hits[0].term).name == "Weldmaster 9");
  CHECK(lexicon.term(hits[2].term).name == "Docker");
  CHECK(lexicon.implies(hits[0].term, *lexicon.lookup("Python")));
  CHECK(lexicon.size() == Lexicon::standard().size() + 1);
}

TEST_CASE("a term that is listed already gets the further names, and stays the same term") {
  const Result<Lexicon> made = extended_lexicon({term("k8s", {{"the K platform"}})});
  REQUIRE(made.ok());
  CHECK(made.value().size() == Lexicon::standard().size());
  const TermId* found = made.value().lookup("the K platform");
  REQUIRE(found != nullptr);
  CHECK(made.value().term(*found).name == "Kubernetes");
}

TEST_CASE("the embedded lists themselves stay as they are") {
  REQUIRE(extended_lexicon({term("Weldmaster 9")}).ok());
  CHECK(Lexicon::standard().lookup("Weldmaster 9") == nullptr);
  const Result<Lexicon> same = extended_lexicon({});
  REQUIRE(same.ok());
  CHECK(same.value().size() == Lexicon::standard().size());
}

TEST_CASE("an exact name is found with its own capitals alone") {
  const Result<Lexicon> made =
      extended_lexicon({{{"Zorp", NameCase::exact}, {}, {}, TermKind::language, {}}});
  REQUIRE(made.ok());
  CHECK(made.value().find(TokenizedText("Wrote Zorp.")).size() == 1);
  CHECK(made.value().find(TokenizedText("They zorp and zag.")).empty());
}

TEST_CASE("what cannot be a term is refused with its place") {
  CHECK(refusal({term("")}).rfind("terms[0].name: ", 0) == 0);
  CHECK(refusal({term("Weldmaster"), term("a = b")}).rfind("terms[1].name: ", 0) == 0);
  CHECK(refusal({term(std::string(101, 'x').c_str())}).find("100") != std::string::npos);
  CHECK(refusal({term("Weldmaster"), term("Weldmaster")}).find("twice") != std::string::npos);
  CHECK(refusal({term("Weldmaster", {{"ok"}, {"Docker"}})}).rfind("terms[0].aliases[1]: \"Docker\"", 0) == 0);
  CHECK(refusal({term("Weldmaster"), term("Other", {{"Weldmaster"}})}).rfind("terms[1].aliases[0]", 0) == 0);
  CHECK(refusal({term("Weldmaster", {}, {"Nothing Known"})}).rfind("terms[0].implies[0]", 0) == 0);
  CHECK_FALSE(refusal({term("Weldmaster", {{"WM"}, {"WM"}})}).empty());
}
