#include "rule_fixture.hpp"

using savile::EditKind;
using savile::testing::contains;
using savile::testing::RuleFixture;

namespace {

std::string text_of(const std::string& bullets, const std::string& skills) {
  return "Ines Okafor\nines@example.com\n\nExperience\n\nEngineer, Harbour Systems, 2015 - 2019\n" + bullets +
         "\nSkills\n" + skills;
}

const std::string platform =
    "Platform Engineer\n\nRequirements\n- Kubernetes in production\n- PostgreSQL\n- JavaScript\n- Java\n- "
    "React Native\n";

std::string edited(const std::string& bullets, const std::string& skills,
                   const std::string& posting = platform) {
  return RuleFixture(text_of(bullets, skills), posting).after(EditKind::align_term);
}

}  // namespace

TEST_CASE("another name of the same thing becomes the posting's") {
  CHECK(edited("- Moved 40 services to k8s for the trust\n- Tuned Postgres and wrote tools in JS\n",
               "k8s, Docker, Postgres\n") == text_of("- Moved 40 services to Kubernetes for the trust\n- "
                                                     "Tuned PostgreSQL and wrote tools in JavaScript\n",
                                                     "Kubernetes, Docker, PostgreSQL\n"));
}

TEST_CASE("an abbreviation is written out once, and not where the name stands already") {
  const std::string ward = "Nurse\n\nRequirements\n- Registered Nurse\n- Electronic health records\n";
  const std::string once =
      edited("- Worked as an RN on the ward\n- Trained as RN with the army\n", "EHR, triage\n", ward);
  CHECK(contains(once, "Worked as a Registered Nurse (RN) on the ward\n- Trained as RN with the army"));
  const std::string known = "- Worked as a Registered Nurse on the ward and as RN at sea\n";
  CHECK(contains(edited(known, "triage, charting\n", ward), known));
}

TEST_CASE("what only overlaps is another thing") {
  const std::string bullets =
      "- Built the shop in React for the trust\n- Wrote 12 tools in TypeScript and Perl\n";
  CHECK(edited(bullets, "React, SQL, JavaScript\n") == text_of(bullets, "React, SQL, JavaScript\n"));
}

TEST_CASE("a maker's name is put before a product where the posting has it, and never taken away") {
  const std::string posting = "Analyst\n\nRequirements\n- Microsoft Excel\n- Kafka\n";
  CHECK(edited("- Kept the budgets of 12 teams in Excel\n- Ran Apache Kafka for the trust\n", "Excel\n",
               posting) ==
        text_of("- Kept the budgets of 12 teams in Microsoft Excel\n- Ran Apache Kafka for the trust\n",
                "Microsoft Excel\n"));
}

TEST_CASE("a licence is no other name for who holds it") {
  const std::string bullets = "- Worked as a Registered Nurse on the ward for the trust\n";
  CHECK(edited(bullets, "triage, charting\n", "Nurse\n\nRequirements\n- Current RN license\n") ==
        text_of(bullets, "triage, charting\n"));
}

TEST_CASE("a version is not dropped and none is added") {
  const std::string bullets = "- Wrote 12 pages in HTML5 for the trust and scripts in Perl 5\n";
  CHECK(edited(bullets, "HTML5, SQL\n", "Engineer\n\nRequirements\n- HTML\n- Perl\n") ==
        text_of(bullets, "HTML5, SQL\n"));
}

TEST_CASE("a state is no abbreviation of a product") {
  const std::string bullets = "- Opened the shop for the trust in Atlanta, GA\n";
  CHECK(edited(bullets, "SEO, SQL\n", "Marketer\n\nRequirements\n- Google Analytics\n") ==
        text_of(bullets, "SEO, SQL\n"));
}

TEST_CASE("names, quotations, links and code keep their words") {
  const std::string bullets =
      "- Spoke at Postgres Weekly for the trust\n- Wrote \"k8s for all\" and k8s.example.com/start\n"
      "- Ran `k8s apply` for the team\n- Wrote a guide to Kubernetes (k8s) for the team\n";
  CHECK(edited(bullets, "Docker, SQL\n") == text_of(bullets, "Docker, SQL\n"));
}

TEST_CASE("a name that the posting does not use stays") {
  const std::string bullets = "- Moved 40 services to k8s for the trust\n";
  CHECK(edited(bullets, "k8s, Docker\n", "Nurse\n\nRequirements\n- Wound care\n") ==
        text_of(bullets, "k8s, Docker\n"));
  CHECK(edited(bullets, "k8s, Docker\n", "Engineer\n\nRequirements\n- k8s\n") ==
        text_of(bullets, "k8s, Docker\n"));
}

TEST_CASE("a name in other letters is told from another name") {
  const auto reason = [](const std::string& bullet) {
    const auto edits =
        RuleFixture(text_of(bullet, "Docker, SQL\n"), platform).proposals(EditKind::align_term);
    REQUIRE(edits.size() == 1);
    return edits[0].reason;
  };
  CHECK(reason("- Wrote 12 tools in javascript for the trust\n") ==
        "The posting says “JavaScript”; it is how the name is written.");
  CHECK(reason("- Tuned Postgres for the trust\n") ==
        "The posting says “PostgreSQL”; it is another name for the same thing.");
}

TEST_CASE("the change names its requirement") {
  const auto edits = RuleFixture(text_of("- Tuned Postgres for the trust\n", "Docker, SQL\n"), platform)
                         .proposals(EditKind::align_term);
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].after == "PostgreSQL");
  CHECK_FALSE(edits[0].requirements.empty());
  CHECK(contains(edits[0].reason, "PostgreSQL"));
}

TEST_CASE("an adjective is no other name for the noun, and a noun's article goes by its sound") {
  const std::string posting = "Engineer\n\nRequirements\n- REST API\n- SQL\n";
  const std::string adjective = "- Built a RESTful payout service for the trust\n";
  CHECK(edited(adjective, "SQL, Perl\n", posting) == text_of(adjective, "SQL, Perl\n"));
}

TEST_CASE("what is written out at the head of a line, or among items with capitals, has a capital") {
  const std::string posting =
      "Generalist\n\nRequirements\n- Human resources information system\n- user acceptance testing\n";
  CHECK(contains(edited("- Kept the files of the trust\n", "Recruitment, HRIS, Onboarding\n", posting),
                 "Recruitment, Human resources information system (HRIS), Onboarding"));
  CHECK(contains(edited("- UAT with 12 customers of the trust\n", "Recruitment, Onboarding\n", posting),
                 "- User acceptance testing (UAT) with 12"));
  CHECK(contains(edited("- Kept the files of the trust\n", "recruitment, HRIS, onboarding\n", posting),
                 "recruitment, human resources information system (HRIS), onboarding"));
}
