// The contract, held by every analyzer, and what each of the three looks at.
#include <algorithm>
#include <string>

#include "analysis/analyzers.hpp"
#include "catch.hpp"
#include "document/resume_parser.hpp"
#include "match_postings.hpp"
#include "match_resumes.hpp"
#include "requirement/requirements_extractor.hpp"

using namespace savile;
using namespace savile::test;

namespace {

constexpr Date today{2026, 11};

// Both documents and the match, kept alive together.
struct Desk {
  Resume resume;
  Requirements requirements;
  Match found;

  Desk(std::string_view resume_text, std::string_view posting)
      : resume(parse_resume(resume_text).value()),
        requirements(extract_requirements(posting, Lexicon::standard()).value()),
        found(match(resume, requirements, Lexicon::standard(), today)) {}

  [[nodiscard]] SectionAnalysis analyze(std::size_t section) const {
    const AnalysisContext context{resume, requirements, found, Lexicon::standard(), Level::balanced, today};
    return analyzer_for(resume.sections[section].type).analyze(section, context);
  }
  [[nodiscard]] SectionAnalysis analyze(SectionType type) const {
    const auto at = std::find_if(resume.sections.begin(), resume.sections.end(),
                                 [&](const Section& s) { return s.type == type; });
    REQUIRE(at != resume.sections.end());
    return analyze(static_cast<std::size_t>(at - resume.sections.begin()));
  }
};

bool has_issue(const SectionAnalysis& analysis, std::string_view type) {
  return std::any_of(analysis.issues.begin(), analysis.issues.end(),
                     [&](const Issue& i) { return i.type == type; });
}

constexpr std::string_view careless = R"(Ann Example
ann@example.com

SUMMARY
I am a results-driven team player with 15 years of experience.

EXPERIENCE
Cook, Blue Diner, Jan 2019 - Present
- Responsible for preparing 200 lunches a day on the grill station with two helpers
- Helped with orders
- I trained four new cooks in knife skills and in food safety over two summers

Kitchen Porter, Red Diner, Mar 2015 - Dec 2017
- Wash dishes and keep the kitchen floor clean during a service of eighty covers

SKILLS
Excel, HACCP, Microsoft Excel, Python
)";

constexpr std::string_view cook_wanted = R"(Line Cook

Requirements
- 2 years of experience on the grill
- HACCP and food safety
- Python
- Excel
)";

}  // namespace

TEST_CASE("every analyzer keeps the contract on every section of every résumé") {
  for (const auto& [resume, posting] : {std::pair{icu_nurse, icu_nurse_wanted},
                                        {math_teacher, math_teacher_wanted},
                                        {journeyman, electrician_wanted},
                                        {python_backend, backend_wanted},
                                        {acca_accountant, accountant_wanted},
                                        {saas_seller, seller_wanted},
                                        {sous_chef, backend_wanted},
                                        {careless, cook_wanted}}) {
    const Desk desk(resume, posting);
    for (std::size_t s = 0; s < desk.resume.sections.size(); ++s) {
      const SectionAnalysis analysis = desk.analyze(s);
      CHECK(analysis.section == s);
      CHECK(analysis.type == desk.resume.sections[s].type);
      CHECK(analysis.score >= 0);
      CHECK(analysis.score <= 100);
      int shares = 0;
      for (const Factor& factor : analysis.factors) {
        shares += factor.weight;
        CHECK(factor.score >= 0);
        CHECK(factor.score <= 100);
        CHECK_FALSE(factor.reason.empty());
      }
      CHECK(shares == 100);
      std::size_t at = 0;
      for (const Issue& issue : analysis.issues) {
        CHECK(issue.span.begin >= at);
        at = issue.span.begin;
        CHECK(desk.resume.sections[s].span.contains(issue.span));
        CHECK(issue.severity >= 1);
        CHECK(issue.severity <= 10);
        CHECK_FALSE(issue.fix.empty());
      }
      for (std::size_t i = 1; i < analysis.recommendations.size(); ++i) {
        CHECK(analysis.recommendations[i].priority <= analysis.recommendations[i - 1].priority);
      }
      for (const SectionMatch& found : analysis.matches)
        CHECK(desk.resume.sections[s].span.contains(found.span));
    }
  }
}

TEST_CASE("the experience analyzer finds weak openings, first person, tense, length and gaps") {
  const SectionAnalysis analysis = Desk(careless, cook_wanted).analyze(SectionType::experience);
  for (const char* type : {"weak_opening", "first_person", "tense", "short_bullet", "gap"}) {
    INFO(type);
    CHECK(has_issue(analysis, type));
  }
  CHECK_FALSE(has_issue(analysis, "long_bullet"));
  CHECK_FALSE(has_issue(analysis, "undated"));
  CHECK_FALSE(has_issue(analysis, "date_order"));
  REQUIRE_FALSE(analysis.recommendations.empty());
  CHECK(analysis.recommendations.front().after.substr(0, 21) == "Prepared 200 lunches ");
}

TEST_CASE("a clean experience section has no such issue and scores higher") {
  const SectionAnalysis clean = Desk(icu_nurse, icu_nurse_wanted).analyze(SectionType::experience);
  for (const char* type : {"weak_opening", "first_person", "tense", "gap", "reversed_dates", "undated"}) {
    INFO(type);
    CHECK_FALSE(has_issue(clean, type));
  }
  CHECK(clean.score > Desk(careless, cook_wanted).analyze(SectionType::experience).score);
}

TEST_CASE("dates that cannot be or stand in the wrong order are found") {
  const SectionAnalysis analysis = Desk(R"(Ann Example
ann@example.com

EXPERIENCE
Cook, Blue Diner, Jan 2012 - Dec 2014
- Cooked meals for eighty guests an evening at the grill

Chef, Red Diner, 03/2018 - 05/2016
- Wrote menus and ordered goods for a kitchen of five cooks

Porter, Green Diner, 02/2015 - 04/2017
- Washed dishes and kept the kitchen clean during the whole service
)",
                                        cook_wanted)
                                       .analyze(SectionType::experience);
  CHECK(has_issue(analysis, "reversed_dates"));
  CHECK(has_issue(analysis, "date_order"));
  CHECK(has_issue(analysis, "mixed_date_formats"));
}

TEST_CASE("the skills analyzer finds repetitions and unproven wishes, and advises what is proven") {
  const SectionAnalysis analysis = Desk(careless, cook_wanted).analyze(SectionType::skills);
  CHECK(has_issue(analysis, "duplicate_skill"));
  CHECK(has_issue(analysis, "unproven_skill"));
  CHECK_FALSE(has_issue(analysis, "stuffing"));
  const SectionAnalysis advised = Desk(
                                      "Ann Example\nann@example.com\n\nEXPERIENCE\nDeveloper, Blue Box, Jan "
                                      "2020 - Present\n- Built four services in Python for a bank "
                                      "in town\n\nSKILLS\nDocker\n",
                                      cook_wanted)
                                      .analyze(SectionType::skills);
  REQUIRE_FALSE(advised.recommendations.empty());
  CHECK(advised.recommendations.front().after == "Python");
  CHECK_FALSE(has_issue(advised, "duplicate_skill"));
}

TEST_CASE("the summary analyzer finds first person, buzzwords and years that the dates do not bear out") {
  const SectionAnalysis analysis = Desk(careless, cook_wanted).analyze(SectionType::summary);
  CHECK(has_issue(analysis, "first_person"));
  CHECK(has_issue(analysis, "buzzword"));
  CHECK(has_issue(analysis, "unsupported_years"));
  const SectionAnalysis plain = Desk(icu_nurse, icu_nurse_wanted).analyze(SectionType::summary);
  CHECK_FALSE(has_issue(plain, "first_person"));
  CHECK_FALSE(has_issue(plain, "buzzword"));
  CHECK_FALSE(has_issue(plain, "unsupported_years"));
}

TEST_CASE("other sections get the general analyzer, which knows what they are for") {
  const Desk desk(acca_accountant, accountant_wanted);
  const SectionAnalysis education = desk.analyze(SectionType::education);
  CHECK(education.score >= 80);
  CHECK(education.gaps.empty());
  CHECK(&analyzer_for(SectionType::awards) == &general_analyzer());
  CHECK(&analyzer_for(SectionType::skills) == &skills_analyzer());
}
