#include "analysis/resume_evidence.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "analysis/match.hpp"
#include "catch.hpp"
#include "document/resume_parser.hpp"
#include "requirement/requirements_extractor.hpp"

using namespace savile;

namespace {

constexpr std::string_view resume_text =
    "Ada Berg\nada@example.com\nRegistered Nurse, MBA\n\nExperience\n\nStaff Nurse, Elm Clinic, 2018 - 2022\n"
    "- Placed catheters and gave wound care to 20 patients\n- Kept records in Excel\n\n"
    "Backend Engineer, Northlight, 2022 - Present\n- Built settlement services in Go and PostgreSQL\n"
    "- Ran SRP training\n\nSkills\n\nGo, Docker\n";

constexpr Date today{2026, 11};

const Resume& resume() {
  static const Resume read = parse_resume(resume_text).value();
  return read;
}

}  // namespace

TEST_CASE("jobs are read once, with their months, fields, terms and words") {
  const ResumeEvidence evidence(resume(), Lexicon::standard(), today);
  const std::vector<HeldJob>& jobs = evidence.work.jobs;
  REQUIRE(jobs.size() == 2);
  CHECK(jobs[0].dated);
  CHECK(jobs[0].range.end == 2022 * 12 + 12);
  CHECK(jobs[0].age == 4);
  CHECK(jobs[1].age == 0);
  CHECK(jobs[0].title_fields != jobs[1].title_fields);
  CHECK(jobs[0].stems.contains("catheter"));
  CHECK_FALSE(jobs[1].stems.contains("catheter"));
  const auto names = [](const HeldJob& job, std::string_view name) {
    return std::any_of(job.terms.begin(), job.terms.end(),
                       [&](TermId id) { return Lexicon::standard().term(id).name == name; });
  };
  CHECK(names(jobs[1], "PostgreSQL"));
  CHECK_FALSE(names(jobs[0], "PostgreSQL"));
}

TEST_CASE("the places of a term are where it stands in the list of all terms") {
  const ResumeEvidence evidence(resume(), Lexicon::standard(), today);
  std::size_t places = 0;
  for (const TermId term : evidence.index.distinct_terms()) {
    for (const std::size_t at : evidence.index.places_of(term)) {
      CHECK(evidence.index.terms()[at].term == term);
      ++places;
    }
  }
  CHECK(places == evidence.index.terms().size());
}

TEST_CASE("what is worth more in an entry counts for it, and a word keeps its places") {
  const ResumeEvidence evidence(resume(), Lexicon::standard(), today);
  const TokenizedText asked("catheters catheters plumbing");
  for (int round = 0; round < 2; ++round) {
    const std::vector<ContentWord> words = content_words(asked, 0, asked.size());
    REQUIRE(words.size() == 2);
    const auto found = evidence.words.places_of(words[0]);
    REQUIRE(found->itself.size() == 1);
    REQUIRE(found->entries.size() == 1);
    CHECK(found->entries[0].worth == 10);
    CHECK(evidence.words.entry_of(found->itself[0]) == found->entries[0].entry);
    CHECK(evidence.words.places_of(words[1])->itself.empty());
  }
}

TEST_CASE("a résumé that answered other postings answers one as a fresh one does") {
  const std::vector<std::string> postings = {
      "Staff Nurse\n\nRequirements\n- 3+ years of wound care\n- Catheters, scaling and root planing\n",
      "Backend Engineer\n\nRequirements\n- Go, PostgreSQL\n- 2 years of settlement services\n- A degree\n",
      "Baker\n\nRequirements\n- Bread\n- Scaling of recipes\n"};
  const ResumeEvidence kept(resume(), Lexicon::standard(), today);
  for (int round = 0; round < 2; ++round) {
    for (const std::string& posting : postings) {
      const Requirements asked = extract_requirements(posting, Lexicon::standard()).value();
      const Match again = match(resume(), kept, asked, Lexicon::standard());
      const Match fresh = match(resume(), asked, Lexicon::standard(), today);
      CAPTURE(posting);
      CHECK(again.score == fresh.score);
      REQUIRE(again.requirements.size() == fresh.requirements.size());
      for (std::size_t i = 0; i < fresh.requirements.size(); ++i) {
        CHECK(again.requirements[i].coverage == fresh.requirements[i].coverage);
        CHECK(again.requirements[i].evidence.size() == fresh.requirements[i].evidence.size());
      }
    }
  }
}
