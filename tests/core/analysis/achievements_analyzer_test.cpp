#include <string>

#include "analysis/figure_question.hpp"
#include "analysis_desk.hpp"

using namespace savile;
using namespace savile::test;

namespace {

const std::string nurse_wanted = "Staff Nurse\n\nRequirements\n- wound care\n- telemetry\n";

std::string resume_with(const std::string& bullets) {
  return "Ann Example\nann@example.com\n\nEXPERIENCE\nStaff Nurse, Elm Clinic, Jan 2020 - Present\n" +
         bullets;
}

int figures_score(const std::string& bullets) {
  return factor(Desk(resume_with(bullets), nurse_wanted).analyze(Aspect::achievements), "figures");
}

const std::string told = "- Trained nine new nurses in telemetry over two winters\n";
const std::string untold = "- Dressed wounds of patients at home and on the ward\n";

}  // namespace

TEST_CASE("full credit is given where 60 % of the bullets give a figure, and a part of it below") {
  CHECK(figures_score(told + told + told + untold + untold) == 100);
  CHECK(figures_score(told + told + untold + untold + untold) == 66);
  CHECK(figures_score(untold + untold) == 0);
}

TEST_CASE("a figure more never lowers the score") {
  std::string bullets;
  for (int i = 0; i < 8; ++i) bullets += untold;
  int last = figures_score(bullets);
  for (int i = 0; i < 8; ++i) {
    bullets.replace(bullets.find(untold), untold.size(), told);
    const int now = figures_score(bullets);
    CHECK(now >= last);
    last = now;
  }
  CHECK(last == 100);
}

TEST_CASE("what has no figure is asked for, never filled in, and no more than is missing to full credit") {
  const Desk desk(
      resume_with(told + untold + untold + "- Kept the linen cupboard in order for the day shift\n" + told),
      nurse_wanted);
  const DocumentAnalysis analysis = desk.analyze(Aspect::achievements);
  CHECK(issues(analysis, "unquantified") == 1);
  CHECK(place(analysis, "unquantified", desk.text) == "Dressed wounds of patients at home and on the ward");
  REQUIRE(analysis.recommendations.size() == 1);
  CHECK(analysis.recommendations[0].after.empty());
  CHECK(analysis.recommendations[0].how.find("Staff Nurse, Elm Clinic") != std::string::npos);
  CHECK(analysis.recommendations[0].how.find('?') != std::string::npos);
}

TEST_CASE("the question names what can be counted, asks of a change how far it went and of money the sum") {
  const auto question = [](std::string_view bullet) { return figure_question(bullet, Lexicon::standard()); };
  CHECK(question("Dressed wounds and taught residents to do so") == "How many wounds, or how often?");
  CHECK(question("Taught evening classes in pottery") == "How many classes, or how often?");
  CHECK(question("Reduced waste on the line") == "By how much, and over what time?");
  CHECK(question("Managed the budget of the school") == "How large was the sum (“budget”)?");
  CHECK(question("Set up the revenue desk") == "How much, how often, or with what result?");
  CHECK(question("Prepared news and logistics") == "How much, how often, or with what result?");
}

TEST_CASE("prose tells of work like bullets do") {
  const Desk desk(
      resume_with("I trained nine new nurses over two winters. I kept the ward’s linen in order.\n"),
      nurse_wanted);
  CHECK(factor(desk.analyze(Aspect::achievements), "figures") > 0);
}

TEST_CASE("a section of achievements is looked at by itself") {
  const Desk desk(
      "Ann Example\nann@example.com\n\nACHIEVEMENTS\n- Raised £4,000 for the school library in one year\n"
      "- Was responsible for leading the choir to the county final\n",
      nurse_wanted);
  const SectionAnalysis analysis = desk.analyze(SectionType::achievements);
  CHECK(factor(analysis, "figures") == 50);
  CHECK(issues(analysis, "weak_opening") == 1);
}

TEST_CASE("a résumé without work is not praised for its figures") {
  const Desk desk("Ann Example\nann@example.com\n\nSKILLS\nWound care, telemetry\n", nurse_wanted);
  const DocumentAnalysis analysis = desk.analyze(Aspect::achievements);
  CHECK(analysis.score == 0);
  CHECK(analysis.issues.empty());
}
