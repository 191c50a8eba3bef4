#include <string>

#include "analysis_desk.hpp"

using namespace savile;
using namespace savile::test;

namespace {

Desk desk_with(const std::string& skills, const std::string& bullets, const std::string& wanted) {
  return {"Ann Example\nann@example.com\n\nEXPERIENCE\nNurse, Elm Clinic, Jan 2019 - Present\n" + bullets +
              "\nSKILLS\n" + skills + "\n",
          "Nurse\n\nRequirements\n" + wanted};
}

}  // namespace

TEST_CASE("a skill that the work tells in other forms of its words is not said to be unproven") {
  const std::string wanted = "- discharge planning\n- wound care\n";
  const Desk told =
      desk_with("Discharge planning", "- Planned the discharges of six patients a day\n", wanted);
  CHECK(issues(told.analyze(SectionType::skills), "unproven_skill") == 0);
  const Desk untold = desk_with("Wound care", "- Planned the discharges of six patients a day\n", wanted);
  CHECK(issues(untold.analyze(SectionType::skills), "unproven_skill") == 1);
}

TEST_CASE("what the work shows and the list lacks is advised once, with the place that shows it") {
  const Desk desk = desk_with("Word", "- Kept the rota in Excel\n- Wrote reports in Python and Excel\n",
                              "- Excel\n- Python\n- Excel and Python\n");
  const SectionAnalysis analysis = desk.analyze(SectionType::skills);
  const Recommendation* found = advice(analysis, "List what your work shows");
  REQUIRE(found != nullptr);
  CHECK(found->how.find("shown in: Nurse, Elm Clinic") != std::string::npos);
  CHECK(found->after.find("Python") != std::string::npos);
  CHECK(found->after.find("Python") == found->after.rfind("Python"));
}

TEST_CASE("a long list without labels is advised to be grouped, a labelled one is not") {
  const std::string many =
      "Excel, Word, Python, SQL, Java, Go, Rust, Perl, Ruby, Scala, Kotlin, Swift, Docker, Git, Linux, "
      "Terraform";
  CHECK(advice(desk_with(many, "- Kept the rota\n", "- Excel\n").analyze(SectionType::skills), "Group") !=
        nullptr);
  CHECK(advice(desk_with("Tools: " + many, "- Kept the rota\n", "- Excel\n").analyze(SectionType::skills),
               "Group") == nullptr);
  CHECK(advice(desk_with("Excel, Word", "- Kept the rota\n", "- Excel\n").analyze(SectionType::skills),
               "Group") == nullptr);
}

TEST_CASE("a skill listed by another name than the posting’s is named; the same name is not") {
  CHECK(issues(desk_with("k8s", "- Kept the rota\n", "- Kubernetes\n").analyze(SectionType::skills),
               "other_name") == 1);
  CHECK(issues(desk_with("Kubernetes", "- Kept the rota\n", "- Kubernetes\n").analyze(SectionType::skills),
               "other_name") == 0);
}
