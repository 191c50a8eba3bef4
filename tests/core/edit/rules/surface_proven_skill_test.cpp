#include "rule_fixture.hpp"

using savile::Edit;
using savile::EditKind;
using savile::testing::contains;
using savile::testing::RuleFixture;

namespace {

const std::string posting =
    "Platform Engineer\n\nRequirements\n- Kubernetes in production\n- Terraform\n- Excellent "
    "communication\n- Java\n";

std::string resume(const std::string& bullets, const std::string& skills) {
  return "Ines Okafor\nines@example.com\n\nExperience\n\nEngineer, Harbour Systems, 2015 - 2019\n" + bullets +
         "\nSkills\n" + skills;
}

std::string edited(const std::string& bullets, const std::string& skills) {
  return RuleFixture(resume(bullets, skills), posting).after(EditKind::surface_proven_skill);
}

}  // namespace

TEST_CASE("a skill that a bullet proves and the posting asks for is listed") {
  const std::string bullets = "- Moved 40 services to Kubernetes with Terraform\n";
  CHECK(edited(bullets, "Docker, Jenkins, Linux\n") ==
        resume(bullets, "Kubernetes, Terraform, Docker, Jenkins, Linux\n"));
}

TEST_CASE("it goes to the list where its like stands") {
  const std::string out = edited("- Moved 40 services to Kubernetes\n",
                                 "Languages: PHP, Ruby, SQL\nInfrastructure: Docker, Jenkins, Linux\n");
  CHECK(contains(out, "Infrastructure: Kubernetes, Docker"));
  CHECK(contains(out, "Languages: PHP, Ruby, SQL"));
}

TEST_CASE("the edit points at the bullet that proves it") {
  const std::string text = resume("- Moved 40 services to Kubernetes\n", "Docker, Jenkins, Linux\n");
  const auto edits = RuleFixture(text, posting).proposals(EditKind::surface_proven_skill);
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].before.empty());
  REQUIRE(edits[0].evidence.size() == 1);
  CHECK(savile::slice(text, edits[0].evidence[0]) == "Kubernetes");
}

TEST_CASE("nothing is listed that is not proved, not asked for, or listed already") {
  for (const std::string bullets : {
           "- Planned the summer party\n",                // proves nothing
           "- Wrote reports in Perl\n",                   // nobody asked
           "- Wrote JavaScript for the storefront\n",     // not Java
           "- Praised for communication with clients\n",  // a soft skill is shown, not listed
       }) {
    CHECK(edited(bullets, "Docker, Jenkins, Linux\n") == resume(bullets, "Docker, Jenkins, Linux\n"));
  }
  const std::string listed = resume("- Moved 40 services to Kubernetes\n", "Docker, k8s, Linux\n");
  CHECK(RuleFixture(listed, posting).after(EditKind::surface_proven_skill) == listed);
}

TEST_CASE("what an item of the list names as a part of more is not listed again") {
  const std::string listed = resume("- Planned materials in SAP ECC\n", "SAP MM/PP, MRP, Excel\n");
  CHECK(RuleFixture(listed, "Planner\n\nRequirements\n- SAP\n").after(EditKind::surface_proven_skill) ==
        listed);
}

TEST_CASE("no list that fits means no edit") {
  const std::string text =
      resume("- Moved 40 services to Kubernetes\n", "Spoken: English, Spanish, French\n");
  CHECK(RuleFixture(text, posting).after(EditKind::surface_proven_skill) == text);
}

TEST_CASE("a skill is named as both texts name it, with a capital only where the list has them") {
  const std::string wanted =
      "Warehouse Lead\n\nRequirements\n- Cycle counts\n- Python\n- Preventive maintenance\n";
  const std::string bullets = "- Ran the cycle counts of two halls and the preventive maintenance\n";
  const auto listed = [&](const std::string& skills) {
    return RuleFixture(resume(bullets, skills), wanted).after(EditKind::surface_proven_skill);
  };
  CHECK(contains(listed("Inventory control, Order picking, Quality inspection\n"), "Cycle counts, "));
  CHECK(contains(listed("inventory control, order picking, quality inspection\n"), "cycle counts, "));
}

TEST_CASE("what one skill makes room for is listed in the same run") {
  const std::string wanted =
      "Electrician\n\nRequirements\n- Ladder logic\n- Preventive maintenance\n- Allen-Bradley\n- CMMS\n";
  const std::string text = resume(
      "- Changed the ladder logic of Allen-Bradley drives and kept the preventive maintenance in the CMMS\n",
      "Hand tools, conduit bending, VFD programming\n");
  const std::string once = RuleFixture(text, wanted).after(EditKind::surface_proven_skill);
  CHECK(once != text);
  CHECK(RuleFixture(once, wanted).after(EditKind::surface_proven_skill) == once);
}

TEST_CASE("what only the summary says is not shown by work") {
  const std::string text = "Ines Okafor\nines@example.com\n\nSummary\nEngineer at home in Kubernetes.\n\n" +
                           resume("- Planned the party\n", "Docker, Jenkins, Linux\n").substr(30);
  CHECK(RuleFixture(text, posting).after(EditKind::surface_proven_skill) == text);
}

TEST_CASE("a list is not stuffed") {
  std::string wanted = "Engineer\n\nRequirements\n", bullet = "- Ran ";
  for (const std::string name : {"Kafka", "Redis", "Terraform", "Ansible", "Jenkins", "Docker", "Kubernetes",
                                 "PostgreSQL", "MongoDB", "MySQL", "Grafana", "Prometheus", "Elasticsearch",
                                 "RabbitMQ", "Nginx", "GraphQL", "Django", "Flask", "Angular"}) {
    wanted += "- " + name + "\n";
    bullet += name + ", ";
  }
  const std::string text = resume(bullet + "Linux\n", "PHP, Perl, Bash\n");
  const auto edits = RuleFixture(text, wanted).proposals(EditKind::surface_proven_skill);
  CHECK(edits.size() == 16);
  const std::string once = RuleFixture(text, wanted).after(EditKind::surface_proven_skill);
  CHECK(RuleFixture(once, wanted).after(EditKind::surface_proven_skill) == once);
}

TEST_CASE("a version that an item names among others is not listed again") {
  const std::string wanted = "Technician\n\nRequirements\n- Windows 11\n- Linux\n";
  const std::string both = resume("- Moved 40 laptops to Windows 11\n", "Windows 10/11, Jenkins, Docker\n");
  CHECK(RuleFixture(both, wanted).after(EditKind::surface_proven_skill) == both);
  const std::string older = resume("- Moved 40 laptops to Windows 11\n", "Windows 10, Jenkins, Docker\n");
  CHECK(contains(RuleFixture(older, wanted).after(EditKind::surface_proven_skill), "Windows 11,"));
}

TEST_CASE("a method that one only helped with is no skill; a tool that one helped in is") {
  const std::string wanted = "Analyst\n\nRequirements\n- A/B testing\n- Kubernetes\n";
  const std::string list = "SQL, Excel, Tableau, statistics\n";
  const std::string helped = resume("- Helped with the A/B tests of a new page\n", list);
  CHECK(RuleFixture(helped, wanted).after(EditKind::surface_proven_skill) == helped);
  const std::string ran = resume("- Ran the A/B tests of a new page\n", list);
  CHECK(contains(RuleFixture(ran, wanted).after(EditKind::surface_proven_skill), "A/B testing"));
  const std::string tool = resume("- Helped move 12 services to Kubernetes\n", "Docker, Jenkins, Linux\n");
  CHECK(contains(RuleFixture(tool, wanted).after(EditKind::surface_proven_skill), "Kubernetes, Docker"));
}

TEST_CASE("a list of software takes no method in") {
  const std::string wanted = "Architect\n\nRequirements\n- RFIs\n- Revit\n- Kubernetes\n";
  const auto under = [&](const std::string& heading) {
    return "Ines Okafor\nines@example.com\n\nExperience\n\nArchitect, Harbour Studio, 2015 - 2019\n"
           "- Answered 40 RFIs of the builders\n\n" +
           heading + "\nRevit, AutoCAD, SketchUp\n";
  };
  CHECK(RuleFixture(under("Software"), wanted).after(EditKind::surface_proven_skill) == under("Software"));
}
