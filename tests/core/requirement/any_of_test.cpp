#include "requirement/any_of.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace savile;

namespace {

// The groups of the words in `names`, which stand in the clause in this order.
std::vector<std::uint32_t> groups(std::string_view clause, const std::vector<std::string>& names) {
  const TokenizedText text(clause);
  std::vector<Span> spans;
  std::size_t at = 0;
  for (const std::string& name : names) {
    at = clause.find(name, at);
    REQUIRE(at != std::string_view::npos);
    spans.push_back({at, at + name.size()});
    at += name.size();
  }
  return alternative_groups(text, 0, text.size(), spans);
}

using Groups = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("slashes, or, and such as make alternatives") {
  CHECK(groups("TypeScript/Rust/Java", {"TypeScript", "Rust", "Java"}) == Groups{0, 0, 0});
  CHECK(groups("GitHub Actions or CircleCI", {"GitHub Actions", "CircleCI"}) == Groups{0, 0});
  CHECK(groups("Tableau, Power BI, or Looker", {"Tableau", "Power BI", "Looker"}) == Groups{0, 0, 0});
  CHECK(groups("a cloud such as AWS, Azure", {"AWS", "Azure"}) == Groups{0, 0});
  CHECK(groups("one of AWS, Azure and GCP", {"AWS", "Azure", "GCP"}) == Groups{0, 0, 0});
  CHECK(groups("tools (e.g. Sage, Xero)", {"Sage", "Xero"}) == Groups{0, 0});
  CHECK(groups("Sage, Xero or similar", {"Sage", "Xero"}) == Groups{0, 0});
  CHECK(groups("Word and/or Excel", {"Word", "Excel"}) == Groups{0, 0});
}

TEST_CASE("and makes none, nor do terms far apart") {
  CHECK(groups("Python and SQL", {"Python", "SQL"}) == Groups{0, 1});
  CHECK(groups("HTML, CSS, JavaScript", {"HTML", "CSS", "JavaScript"}) == Groups{0, 1, 2});
  CHECK(groups("Docker for builds with Kubernetes", {"Docker", "Kubernetes"}) == Groups{0, 1});
}

TEST_CASE("alternatives and demands in one clause stay apart") {
  CHECK(groups("CI/CD pipelines (Jenkins or CircleCI) and observability (Datadog, Grafana)",
               {"CI/CD", "Jenkins", "CircleCI", "Datadog", "Grafana"}) == Groups{0, 1, 1, 2, 3});
  CHECK(groups("Docker and Kubernetes or ECS", {"Docker", "Kubernetes", "ECS"}).front() == 0);
}
