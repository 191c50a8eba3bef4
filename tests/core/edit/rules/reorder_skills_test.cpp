#include "rule_fixture.hpp"

using savile::EditKind;
using savile::testing::contains;
using savile::testing::RuleFixture;

namespace {

const std::string posting =
    "Engineer\n\nRequirements\n- Strong Go or Python\n- Kubernetes\n- Triage and wound care\n";

std::string skills(const std::string& lines) { return "Ines Okafor\nines@example.com\n\nSkills\n" + lines; }

std::string edited(const std::string& lines) {
  return RuleFixture(skills(lines), posting).after(EditKind::reorder_skills);
}

}  // namespace

TEST_CASE("what is asked for comes first, all else in the order it had") {
  CHECK(edited("PHP, Ruby, Python, SQL, Go\n") == skills("Python, Go, PHP, Ruby, SQL\n"));
  CHECK(edited("Languages: PHP | Ruby | Python\nTools: Excel | Jira | Kubernetes\n") ==
        skills("Languages: Python | PHP | Ruby\nTools: Kubernetes | Excel | Jira\n"));
}

TEST_CASE("what the posting speaks of in other words goes behind nothing") {
  const std::string close = "Accountant\n\nRequirements\n- Own the month-end close\n- Excel\n";
  const std::string own = skills("Month-End Close, Payroll, Excel\n");
  CHECK(RuleFixture(own, close).after(EditKind::reorder_skills) ==
        skills("Month-End Close, Excel, Payroll\n"));
}

TEST_CASE("an item with details in brackets moves whole") {
  CHECK(edited("Docker (Compose, Swarm), SQL, Kubernetes (EKS, GKE)\n") ==
        skills("Kubernetes (EKS, GKE), Docker (Compose, Swarm), SQL\n"));
}

TEST_CASE("the reason names a skill without how well it is known") {
  const auto edits =
      RuleFixture(skills("PHP, Ruby, Kubernetes (basic)\n"), posting).proposals(EditKind::reorder_skills);
  REQUIRE(edits.size() == 1);
  CHECK(contains(edits[0].reason, "asks for Kubernetes;"));
}

TEST_CASE("the reason says what the posting asks for in the posting's words") {
  for (const auto& [item, asked] :
       {std::pair{"a bit of Go", "asks for Go;"}, std::pair{"k8s", "asks for Kubernetes;"},
        std::pair{"Python (basic/intermediate)", "asks for Python;"}}) {
    const auto edits = RuleFixture(skills("PHP, Ruby, " + std::string(item) + "\n"), posting)
                           .proposals(EditKind::reorder_skills);
    REQUIRE(edits.size() == 1);
    CHECK(contains(edits[0].reason, asked));
  }
}

TEST_CASE("a list that begins like a sentence keeps its first word") {
  CHECK(edited("Patient education, charting, wound care, triage\n") ==
        skills("Patient education, wound care, triage, charting\n"));
}

TEST_CASE("nothing moves in short lists, in lists in order, and for false friends") {
  for (const std::string lines :
       {"PHP, Python\n", "Python, Go, PHP, Ruby\n", "PHP, JavaScript, Google Docs\n"}) {
    CHECK(edited(lines) == skills(lines));
  }
}

TEST_CASE("a line that is no item of the list does not become one") {
  for (const std::string list : {"STRENGTHS AT A GLANCE\nDocker; Ansible; Terraform; Kubernetes\n",
                                 "Docker, Ansible / Perl, Kubernetes; Terraform\n"}) {
    CHECK(edited(list) == skills(list));
  }
}
