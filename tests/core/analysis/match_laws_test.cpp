// Laws of the score: more evidence never lowers it, one word more or less in a posting moves it by
// at most 5, and it is the same each time.
#include <algorithm>
#include <string>
#include <vector>

#include "analysis/match.hpp"
#include "catch.hpp"
#include "document/resume_parser.hpp"
#include "match_postings.hpp"
#include "match_resumes.hpp"
#include "requirement/requirements_extractor.hpp"

using namespace savile;
using namespace savile::test;

namespace {

constexpr Date today{2026, 11};

int score_of(std::string_view resume, std::string_view posting) {
  const auto parsed = parse_resume(resume);
  const auto asked = extract_requirements(posting, Lexicon::standard());
  REQUIRE(parsed.ok());
  REQUIRE(asked.ok());
  return match(parsed.value(), asked.value(), Lexicon::standard(), today).score;
}

struct Case {
  const char* name;
  std::string_view resume, posting;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> all = {
      {"nurse", icu_nurse, icu_nurse_wanted},          {"new nurse", new_nurse, icu_nurse_wanted},
      {"teacher", math_teacher, math_teacher_wanted},  {"journeyman", journeyman, electrician_wanted},
      {"helper", helper, electrician_wanted},          {"backend", python_backend, backend_wanted},
      {"frontend", junior_frontend, frontend_wanted},  {"accountant", acca_accountant, accountant_wanted},
      {"clerk", payables_clerk, accountant_wanted},    {"seller", saas_seller, seller_wanted},
      {"biologist", biologist, researcher_wanted},     {"hr", hr_generalist, hr_manager_wanted},
      {"chef", sous_chef, head_chef_wanted},           {"store manager", store_manager, warehouse_lead_wanted},
  };
  return all;
}

}  // namespace

TEST_CASE("a bullet that shows what the posting asks for never lowers the score") {
  for (const Case& c : cases()) {
    const auto parsed = parse_resume(c.resume);
    const auto asked = extract_requirements(c.posting, Lexicon::standard());
    REQUIRE(parsed.ok());
    REQUIRE(asked.ok());
    const int before = match(parsed.value(), asked.value(), Lexicon::standard(), today).score;
    const auto section = std::find_if(parsed.value().sections.begin(), parsed.value().sections.end(), [](const Section& s) {
      return s.type == SectionType::experience && !s.entries.empty() && !s.entries.front().bullets.empty();
    });
    REQUIRE(section != parsed.value().sections.end());
    const Bullet& first = section->entries.front().bullets.front();
    const std::string lead(c.resume.substr(first.span.begin, first.content.begin - first.span.begin));
    for (const Requirement& requirement : asked.value().requirements) {
      std::string more(c.resume);
      more.insert(first.span.begin, lead + "Did this work: " + requirement.text + "\n");
      INFO(c.name << ": " << requirement.text);
      CHECK(score_of(more, c.posting) >= before);
    }
  }
}

TEST_CASE("one more word in a posting moves the score by at most 5") {
  const std::vector<std::string> words = {"also", "daily", "modern", "customers", "Excel", "teamwork", "garden", "2025"};
  for (const Case& c : cases()) {
    const int before = score_of(c.resume, c.posting);
    std::size_t at = 0, turn = 0;
    while ((at = c.posting.find(' ', at)) != std::string_view::npos) {
      std::string more(c.posting);
      more.insert(at, " " + words[turn % words.size()]);
      const int after = score_of(c.resume, more);
      INFO(c.name << ": " << before << " -> " << after << " by '" << words[turn % words.size()] << "' in: "
                  << more.substr(at > 30 ? at - 30 : 0, 70));
      CHECK((after - before <= 5 && before - after <= 5));
      ++turn;
      at += 3;
    }
  }
}

TEST_CASE("one word less in a posting moves the score by at most 5") {
  for (const Case& c : cases()) {
    const int before = score_of(c.resume, c.posting);
    std::size_t at = c.posting.find('\n') == std::string_view::npos ? 0 : c.posting.find('\n') + 1;
    while ((at = c.posting.find(' ', at)) != std::string_view::npos) {
      const std::size_t end = c.posting.find_first_of(" \n", at + 1);
      if (end == std::string_view::npos) break;
      std::string less(c.posting);
      less.erase(at, end - at);
      const int after = score_of(c.resume, less);
      INFO(c.name << ": " << before << " -> " << after << " without '" << c.posting.substr(at, end - at) << "' of: "
                  << c.posting.substr(at > 30 ? at - 30 : 0, 70));
      CHECK((after - before <= 5 && before - after <= 5));
      at = end;
    }
  }
}

TEST_CASE("the shares of the factors add up to 100 and make the score") {
  for (const Case& c : cases()) {
    const auto parsed = parse_resume(c.resume);
    const auto asked = extract_requirements(c.posting, Lexicon::standard());
    REQUIRE(parsed.ok());
    REQUIRE(asked.ok());
    const Match found = match(parsed.value(), asked.value(), Lexicon::standard(), today);
    int shares = 0, sum = 0;
    for (const Factor& factor : found.factors) {
      shares += factor.weight;
      sum += factor.weight * factor.score;
      CHECK(factor.score >= 0);
      CHECK(factor.score <= 100);
      CHECK_FALSE(factor.reason.empty());
    }
    CHECK(shares == 100);
    CHECK(found.score == (sum + 50) / 100);
    CHECK(found.requirements.size() == asked.value().requirements.size());
    for (const RequirementMatch& requirement : found.requirements) {
      CHECK(requirement.evidence.size() <= 5);
      for (const Evidence& evidence : requirement.evidence) CHECK(evidence.span.end <= c.resume.size());
    }
    CHECK(match(parsed.value(), asked.value(), Lexicon::standard(), today).score == found.score);
  }
}
