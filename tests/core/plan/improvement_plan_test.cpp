#include "plan/improvement_plan.hpp"

#include <string>

#include "catch.hpp"

using namespace savile;

namespace {

struct Fixture {
  std::string text = "Summary\nA cook.\nExperience\nCook\n";
  Resume resume;
  Requirements requirements;
  Match match;
  std::vector<SectionAnalysis> sections;
  std::vector<DocumentAnalysis> documents;

  Fixture() {
    resume.text = text;
    Section summary, work;
    summary.type = SectionType::summary;
    summary.span = {0, 16};
    work.type = SectionType::experience;
    work.span = {16, text.size()};
    resume.sections = {summary, work};
    ask(1, 300, 0);
    ask(2, 100, 0);
    ask(3, 100, 100);
  }
  void ask(std::uint32_t id, int weight, int coverage) {
    Requirement requirement;
    requirement.id = id;
    requirement.weight = weight;
    requirements.requirements.push_back(requirement);
    match.requirements.push_back({id, Met::no, coverage, {}});
  }
  void advise(std::size_t section, Recommendation advice) {
    SectionAnalysis analysis;
    analysis.section = section;
    analysis.recommendations.push_back(std::move(advice));
    sections.push_back(std::move(analysis));
  }
  [[nodiscard]] std::vector<Improvement> plan() const {
    return plan_improvements({resume, sections, documents, requirements, match});
  }
};

}  // namespace

TEST_CASE("advice is ordered by priority, then by what would move the match most") {
  Fixture f;
  f.advise(0, {"low", "why", "how", 3, {}, {}, {1}});
  f.advise(0, {"little", "why", "how", 7, {}, {}, {2}});
  f.advise(0, {"nothing", "why", "how", 7, {}, {}, {3}});
  f.advise(1, {"much", "why", "how", 7, {}, {}, {1}});
  std::vector<std::string> order;
  for (const Improvement& item : f.plan()) order.push_back(item.advice.what);
  CHECK(order == std::vector<std::string>{"much", "little", "nothing", "low"});
  CHECK(f.plan()[0].gain == 75);
  CHECK(f.plan()[2].gain == 0);
}

TEST_CASE("the same advice of two sections is said once and names both, each place kept") {
  Fixture f;
  f.advise(1, {"Begin bullets with the deed itself", "why", "Under Cook: two.", 4});
  f.advise(0, {"Begin bullets with the deed itself", "why", "Under Chef: one.", 7});
  f.advise(0, {"Begin bullets with the deed itself", "why", "Under Chef: one.", 7});
  const auto plan = f.plan();
  REQUIRE(plan.size() == 1);
  CHECK(plan[0].sections == std::vector<std::size_t>{0, 1});
  CHECK(plan[0].advice.priority == 7);
  CHECK(plan[0].advice.how == "Under Cook: two. Under Chef: one.");
}

TEST_CASE("advice on the document names the section that its place lies in, or none") {
  Fixture f;
  DocumentAnalysis analysis;
  analysis.recommendations.push_back({"here", "why", "how", 5, {}, {}, {}, {20, 24}});
  analysis.recommendations.push_back({"everywhere", "why", "how", 5});
  f.documents.push_back(analysis);
  const auto plan = f.plan();
  REQUIRE(plan.size() == 2);
  CHECK(plan[0].sections == std::vector<std::size_t>{1});
  CHECK(plan[1].sections.empty());
}

TEST_CASE("a plan is never longer than 40") {
  Fixture f;
  for (int i = 0; i < 60; ++i) f.advise(0, {"advice " + std::to_string(i), "why", "how", 5});
  CHECK(f.plan().size() == 40);
}
