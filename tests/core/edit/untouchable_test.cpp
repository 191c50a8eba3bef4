#include "edit/untouchable.hpp"

#include "catch.hpp"

using namespace savile;

TEST_CASE("quotations, code, links and addresses are held") {
  for (const std::string held :
       {"https://x.example/a", "ines@example.com", "www.example.com", "x.example/y", "`k8s apply`",
        "\"in order to\"", "“in order to”", "snake_case", "run()", "[docs](x)"}) {
    const std::string text = "Wrote " + held + " in 2015";
    const std::vector<Span> spans = untouchable_spans(text);
    CHECK(touches(spans, {7, 8}));
    CHECK_FALSE(touches(spans, {0, 5}));
    CHECK_FALSE(touches(spans, {text.size() - 4, text.size()}));
  }
}

TEST_CASE("plain words, names with dots and slashes are not") {
  for (const std::string text :
       {"Wrote Node.js and CI/CD tools", "Cut the team's cost by 5.5%", "Ran P&L and A/B tests"}) {
    CHECK(untouchable_spans(text).empty());
  }
}

TEST_CASE("right-to-left words are held with their marks, and nothing beside them") {
  const std::string text = "Ran שלום עולם , טוב. and Go";
  const std::vector<Span> spans = untouchable_spans(text);
  REQUIRE(spans.size() == 1);
  CHECK(slice(text, spans[0]) == "שלום עולם , טוב.");
  CHECK(untouchable_spans("عمل في مصنع.").size() == 1);
  CHECK(untouchable_spans("Ran cafés in Orléans.").empty());
}
