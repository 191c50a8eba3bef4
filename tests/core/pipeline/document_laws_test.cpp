// What holds for every document that says no more than the one before it: no findings.

#include <string>
#include <vector>

#include "analysis/match.hpp"
#include "analysis/years_worked.hpp"
#include "document/resume_parser.hpp"
#include "edit/verifier.hpp"
#include "tailoring.hpp"

using savile::Entry;
using savile::Finding;
using savile::Json;
using savile::Level;
using savile::Lexicon;
using savile::PlacedFact;
using savile::Section;
using savile::Span;
using savile::Verification;
using savile::testing::TailoredRun;
using savile::testing::Tailoring;

namespace {

struct Resume {
  std::string name, text, posting;
};

std::vector<Resume> resumes() {
  const Json list = savile::parse_json(Tailoring::read("/fixtures/tailor/pairs.json")).value();
  std::vector<Resume> out;
  for (const Json& pair : list) {
    const std::string name = pair["resume"];
    out.push_back({name, Tailoring::read("/fixtures/tailor/" + name),
                   "postings/" + std::string(pair["posting"]) + ".txt"});
  }
  return out;
}

void tell(const Verification& result) {
  for (const Finding& finding : result.findings)
    UNSCOPED_INFO(finding.type << " '" << finding.text << "': " << finding.why);
}

// The bullets of each entry in the opposite order; what stands between them stays.
std::string with_bullets_turned(const std::string& text) {
  const auto resume = savile::parse_resume(text);
  REQUIRE(resume.ok());
  std::string out;
  std::size_t done = 0;
  for (const Section& section : resume.value().sections) {
    for (const Entry& entry : section.entries) {
      for (std::size_t b = 0; b < entry.bullets.size(); ++b) {
        const Span place = entry.bullets[b].span;
        const Span other = entry.bullets[entry.bullets.size() - 1 - b].span;
        out += text.substr(done, place.begin - done) + text.substr(other.begin, other.size());
        done = place.end;
      }
    }
  }
  return out + text.substr(done);
}

// What the dates come to in years, which a summary may tell: the whole life's work, or that of one title.
std::vector<PlacedFact> years_of(const std::string& text) {
  const auto resume = savile::parse_resume(text);
  REQUIRE(resume.ok());
  const savile::Date today{2026, 11};
  std::vector<PlacedFact> out;
  const auto add = [&](int years) { out.push_back({std::to_string(years) + " years of experience.", {}}); };
  add(savile::experience_months(resume.value(), today) / 12);
  for (const Section& section : resume.value().sections) {
    for (const Entry& entry : section.entries) {
      if (entry.title.found()) add(savile::years_as(entry.title.value, resume.value(), today));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a document that says the same has no findings") {
  for (const Resume& resume : resumes()) {
    INFO(resume.name);
    for (const std::string& same : {resume.text, resume.text + "\n", "\n" + resume.text}) {
      const Verification result = verify_document(resume.text, same, Lexicon::standard());
      tell(result);
      CHECK(result.findings.empty());
    }
  }
}

TEST_CASE("a document whose bullets change places has no findings") {
  std::size_t changed = 0;
  for (const Resume& resume : resumes()) {
    INFO(resume.name);
    const std::string turned = with_bullets_turned(resume.text);
    changed += turned != resume.text ? 1 : 0;
    const Verification result = verify_document(resume.text, turned, Lexicon::standard());
    tell(result);
    CHECK(result.findings.empty());
  }
  CHECK(changed > 10);
}

TEST_CASE("a tailored document has no findings") {
  Tailoring tailoring;
  for (const Resume& resume : resumes()) {
    for (const Level level : {Level::conservative, Level::balanced}) {
      const TailoredRun run = tailoring.run(resume.text, resume.posting, level);
      INFO(resume.name);
      const Verification result =
          verify_document(resume.text, run.text, Lexicon::standard(), years_of(resume.text));
      tell(result);
      CHECK(result.findings.empty());
    }
  }
}
