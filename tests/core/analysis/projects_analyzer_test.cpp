#include <string>

#include "analysis_desk.hpp"

using namespace savile;
using namespace savile::test;

namespace {

const std::string wanted = "Developer\n\nRequirements\n- Python\n- PostgreSQL\n";

SectionAnalysis projects(const std::string& text) {
  return Desk("Ann Example\nann@example.com\n\nPROJECTS\n" + text, wanted).analyze(SectionType::projects);
}

}  // namespace

TEST_CASE("a project is told with its means, its result and its link") {
  const SectionAnalysis full = projects(
      "Tide Table, 2024\n- Built a page in Python and PostgreSQL that 300 sailors use, at "
      "https://tides.example.com\n");
  CHECK(factor(full, "relevance") == 100);
  CHECK(factor(full, "means") == 100);
  CHECK(factor(full, "result") == 100);
  CHECK(factor(full, "link") == 100);
  CHECK(full.issues.empty());
}

TEST_CASE("what lacks is asked for, by the project’s name") {
  const SectionAnalysis bare =
      projects("Tide Table, 2024\n- Built a page in Python for sailors of the bay\n");
  CHECK(issues(bare, "no_result") == 1);
  CHECK(issues(bare, "no_means") == 0);
  const Recommendation* found = advice(bare, "what came of");
  REQUIRE(found != nullptr);
  CHECK(found->how.find("Tide Table") != std::string::npos);
  CHECK(found->after.empty());
}

TEST_CASE("nobody is asked for a link to a garden") {
  const SectionAnalysis garden =
      projects("School Garden, 2024\n- Planted 40 trees with two classes of pupils\n");
  CHECK(factor(garden, "link") == -1);
  CHECK(advice(garden, "Link") == nullptr);
}
