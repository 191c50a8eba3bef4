#include "analysis/proven_skills.hpp"

#include <algorithm>
#include <string>

#include "analysis/text_readings.hpp"
#include "catch.hpp"
#include "document/resume_parser.hpp"

using namespace savile;

namespace {

constexpr std::string_view text = R"(Ann Example
ann@example.com

EXPERIENCE
Java Developer, Oracle Widgets, Jan 2020 - Present
- Built services in Python and Docker
- Tuned PostgreSQL; more Python

SKILLS
Docker, Kotlin, Docker
)";

const Lexicon& lexicon() { return Lexicon::standard(); }

bool has(const std::vector<ProvenSkill>& skills, std::string_view name) {
  return std::any_of(skills.begin(), skills.end(),
                     [&](const ProvenSkill& s) { return lexicon().term(s.term).name == name; });
}

}  // namespace

TEST_CASE("terms shown in the work but not listed are proven, with each place") {
  const auto resume = parse_resume(text);
  REQUIRE(resume.ok());
  const SkillProof proof = ResumeReadings(resume.value(), lexicon()).skills();
  REQUIRE(has(proof.unlisted, "Python"));
  CHECK(has(proof.unlisted, "PostgreSQL"));
  CHECK(lexicon().term(proof.unlisted.front().term).name == "Python");
  CHECK(proof.unlisted.front().evidence.size() == 2);
  CHECK(slice(text, proof.unlisted.front().evidence.front()) == "Python");
}

TEST_CASE("listed terms are not surfaced again, titles and employers prove nothing") {
  const auto resume = parse_resume(text);
  REQUIRE(resume.ok());
  const SkillProof proof = ResumeReadings(resume.value(), lexicon()).skills();
  CHECK_FALSE(has(proof.unlisted, "Docker"));
  CHECK_FALSE(has(proof.unlisted, "Kotlin"));
  CHECK_FALSE(has(proof.unlisted, "Java"));
  CHECK_FALSE(has(proof.unlisted, "Oracle Database"));
}

TEST_CASE("listed terms say whether the work shows them") {
  const auto resume = parse_resume(text);
  REQUIRE(resume.ok());
  const SkillProof proof = ResumeReadings(resume.value(), lexicon()).skills();
  REQUIRE(proof.listed.size() == 3);
  CHECK(proof.listed[0].shown);
  CHECK_FALSE(proof.listed[1].shown);
  CHECK(proof.listed[2].shown);
}
