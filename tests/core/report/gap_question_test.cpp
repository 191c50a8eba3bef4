#include "report/gap_question.hpp"

#include "catch.hpp"
#include "requirement/requirements_extractor.hpp"

using namespace savile;

namespace {

std::string question(const std::string& asked, std::set<TermId> known = {}) {
  const std::string posting = "Worker\n\nRequirements\n- " + asked + "\n";
  const Requirements requirements = extract_requirements(posting, Lexicon::standard()).value();
  REQUIRE_FALSE(requirements.requirements.empty());
  return gap_question(requirements.requirements.front(), known, Lexicon::standard());
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("one works with a tool, has experience with a practice, speaks a language, holds a certificate") {
  CHECK(holds(question("Rust"), "Have you worked with Rust?"));
  CHECK(holds(question("phlebotomy"), "Do you have experience with phlebotomy?"));
  CHECK(question("Spanish") == "Do you speak Spanish, and how well?");
  CHECK(holds(question("PMP certification"), "hold"));
}

TEST_CASE("nobody is asked whether they have worked with communication or speak bilingual") {
  CHECK_FALSE(holds(question("Strong communication and critical thinking"), "worked with"));
  CHECK_FALSE(holds(question("Bilingual in English or Spanish"), "bilingual,"));
}

TEST_CASE("who writes English is not asked whether they speak it") {
  const TermId english = *Lexicon::standard().lookup("English");
  CHECK_FALSE(holds(question("Dutch or English", {english}), "English"));
}

TEST_CASE("what is no job’s doing is not asked of jobs") {
  CHECK(holds(question("Candidates must be entitled to work in Ireland"), "Is it true of you"));
}
