#include "analysis/match.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "document/resume_parser.hpp"
#include "requirement/requirements_extractor.hpp"

using namespace savile;

namespace {

constexpr Date today{2026, 11};

RequirementMatch first_match(const std::string& resume_text, std::string_view posting) {
  const auto resume = parse_resume(resume_text);
  const auto asked = extract_requirements(posting, Lexicon::standard());
  REQUIRE(resume.ok());
  REQUIRE(asked.ok());
  const Match found = match(resume.value(), asked.value(), Lexicon::standard(), today);
  REQUIRE_FALSE(found.requirements.empty());
  return found.requirements.front();
}

std::string with_bullet(const std::string& bullet, const std::string& dates = "Jan 2021 - Present") {
  return "Ann Example\nann@example.com\n\nEXPERIENCE\nDeveloper, Blue Box, " + dates + "\n- " + bullet +
         "\n\nSKILLS\nPatience\n";
}

std::string with_skill(const std::string& skill) {
  return "Ann Example\nann@example.com\n\nEXPERIENCE\nDeveloper, Blue Box, Jan 2021 - Present\n- Wrote "
         "letters to many customers\n\nSKILLS\n" +
         skill + "\n";
}

}  // namespace

TEST_CASE("a term shown in a bullet is stronger than one only listed, a recent use than an old one") {
  const std::string_view posting = "Requirements\n- Python\n";
  const RequirementMatch shown = first_match(with_bullet("Built billing services in Python"), posting);
  const RequirementMatch listed = first_match(with_skill("Python"), posting);
  const RequirementMatch old =
      first_match(with_bullet("Built billing services in Python", "Jan 2008 - Dec 2010"), posting);
  CHECK(shown.coverage > listed.coverage);
  CHECK(shown.coverage > old.coverage);
  REQUIRE_FALSE(shown.evidence.empty());
  CHECK(shown.evidence.front().shown);
  CHECK(shown.evidence.front().strength == Strength::exact);
  REQUIRE_FALSE(listed.evidence.empty());
  CHECK_FALSE(listed.evidence.front().shown);
  CHECK(shown.met == Met::yes);
}

TEST_CASE("a true alias proves, a neighbour does not") {
  const RequirementMatch alias =
      first_match(with_bullet("Ran services on k8s"), "Requirements\n- Kubernetes\n");
  REQUIRE_FALSE(alias.evidence.empty());
  CHECK(alias.evidence.front().strength == Strength::alias);
  CHECK(alias.met == Met::yes);
  for (const auto& [have, want] : {std::pair{"Wrote JavaScript for shops", "Java"},
                                   {"Wrote C++ drivers", "C"},
                                   {"Moved to MySQL in a year", "MongoDB"},
                                   {"Led go to market plans", "Go"}}) {
    INFO(have << " for " << want);
    CHECK(first_match(with_bullet(have), "Requirements\n- " + std::string(want) + "\n").met == Met::no);
  }
}

TEST_CASE("what implies a term is weaker evidence than the term") {
  const RequirementMatch implied =
      first_match(with_bullet("Built apps in React Native"), "Requirements\n- React\n");
  const RequirementMatch exact = first_match(with_bullet("Built apps in React"), "Requirements\n- React\n");
  REQUIRE_FALSE(implied.evidence.empty());
  CHECK(implied.evidence.front().strength == Strength::implied);
  CHECK(implied.coverage < exact.coverage);
}

TEST_CASE("of alternatives one is enough, of demands each counts") {
  CHECK(first_match(with_bullet("Ran builds on CircleCI"), "Requirements\n- GitHub Actions or CircleCI\n")
            .met == Met::yes);
  const RequirementMatch half =
      first_match(with_bullet("Wrote Python all day"), "Requirements\n- Python and Kubernetes\n");
  CHECK(half.met == Met::partly);
}

TEST_CASE("a degree counts by level and field, its school and grade do not") {
  const auto education = [](const std::string& line) {
    return "Ann Example\nann@example.com\n\nEDUCATION\n" + line + "\n";
  };
  const std::string_view posting = "Requirements\n- Bachelor's degree in nursing\n";
  const int right =
      first_match(education("Bachelor of Science in Nursing, Hill College, 2015"), posting).coverage;
  CHECK(right == 100);
  CHECK(first_match(education("Master of Science in Nursing, Hill College, 2015"), posting).coverage ==
        right);
  CHECK(first_match(education("Bachelor of Arts in History, Hill College, 2015"), posting).coverage < right);
  CHECK(first_match(education("Associate Degree in Nursing, Hill College, 2015"), posting).coverage < right);
  CHECK(first_match(education("BS in Nursing, Famous University, GPA 4.0, 2015"), posting).coverage == right);
}

TEST_CASE("years are met by dated work in the field, not by studies") {
  const std::string_view posting =
      "Line Cook\n\nRequirements\n- 4 years of experience as a cook in a restaurant kitchen\n";
  const auto cook = [](const std::string& dates) {
    return "Ann Example\nann@example.com\n\nEXPERIENCE\nLine Cook, Blue Diner, " + dates +
           "\n- Cooked for the restaurant in a busy kitchen\n";
  };
  CHECK(first_match(cook("Jan 2018 - Dec 2023"), posting).met == Met::yes);
  CHECK(first_match(cook("Jan 2023 - Dec 2023"), posting).coverage <
        first_match(cook("Jan 2021 - Dec 2023"), posting).coverage);
  CHECK(first_match(
            "Ann Example\nann@example.com\n\nEDUCATION\nDiploma in Cooking, Hill College, 2010 - 2020\n",
            posting)
            .met == Met::no);
}

TEST_CASE("a clause without known terms is met by wording, not by words that everybody uses") {
  const std::string_view posting = "Requirements\n- Mounting small mammals for museum displays\n";
  CHECK(first_match(with_bullet("Mounted birds and small mammals for two museum displays"), posting).met !=
        Met::no);
  CHECK(first_match(with_bullet("Led a small team and managed projects for clients"), posting).met ==
        Met::no);
}

TEST_CASE("an empty résumé side and an empty posting side give a score, not a fault") {
  const auto resume = parse_resume("Ann Example\n");
  const auto asked = extract_requirements("Garden open on Sundays", Lexicon::standard());
  REQUIRE(resume.ok());
  REQUIRE(asked.ok());
  CHECK(match(resume.value(), asked.value(), Lexicon::standard(), today).score == 0);
}
