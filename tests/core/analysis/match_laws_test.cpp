// Laws of the score: more evidence never lowers it, one word more in a posting moves it by at most 5 (one
// less in these short postings by 6 or 7 now and then), and it is the same each time.
#include <algorithm>
#include <string>
#include <vector>

#include "analysis/match.hpp"
#include "analysis/score_limits.hpp"
#include "analysis/score_scale.hpp"
#include "catch.hpp"
#include "document/resume_parser.hpp"
#include "match_postings.hpp"
#include "match_resumes.hpp"
#include "match_stakes.hpp"
#include "requirement/requirements_extractor.hpp"

using namespace savile;
using namespace savile::test;

namespace {

constexpr Date today{2026, 11};

int score_of(const Resume& resume, std::string_view posting) {
  const auto asked = extract_requirements(posting, Lexicon::standard());
  REQUIRE(asked.ok());
  return match(resume, asked.value(), Lexicon::standard(), today).score;
}

Resume read_resume(std::string_view text) {
  auto parsed = parse_resume(text);
  REQUIRE(parsed.ok());
  return std::move(parsed).value();
}

struct Case {
  const char* name;
  std::string_view resume, posting;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> all = {
      {"nurse", icu_nurse, icu_nurse_wanted},         {"new nurse", new_nurse, icu_nurse_wanted},
      {"teacher", math_teacher, math_teacher_wanted}, {"journeyman", journeyman, electrician_wanted},
      {"helper", helper, electrician_wanted},         {"backend", python_backend, backend_wanted},
      {"frontend", junior_frontend, frontend_wanted}, {"accountant", acca_accountant, accountant_wanted},
      {"clerk", payables_clerk, accountant_wanted},   {"seller", saas_seller, seller_wanted},
      {"biologist", biologist, researcher_wanted},    {"hr", hr_generalist, hr_manager_wanted},
      {"chef", sous_chef, head_chef_wanted},          {"store manager", store_manager, warehouse_lead_wanted},
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
    const auto section =
        std::find_if(parsed.value().sections.begin(), parsed.value().sections.end(), [](const Section& s) {
          return s.type == SectionType::experience && !s.entries.empty() &&
                 !s.entries.front().bullets.empty();
        });
    REQUIRE(section != parsed.value().sections.end());
    const Bullet& first = section->entries.front().bullets.front();
    const std::string lead(c.resume.substr(first.span.begin, first.content.begin - first.span.begin));
    for (const Requirement& requirement : asked.value().requirements) {
      std::string more(c.resume);
      more.insert(first.span.begin, lead + "Did this work: " + requirement.text + "\n");
      INFO(c.name << ": " << requirement.text);
      CHECK(score_of(read_resume(more), c.posting) >= before);
    }
  }
}

namespace {

// How scores moved when one word of a posting changed.
struct Moves {
  std::size_t count = 0, large = 0;
  int largest = 0;
  std::string worst;

  void add(const Case& c, int before, int after, const std::string& what) {
    const int move = after > before ? after - before : before - after;
    ++count;
    large += move > 5 ? 1U : 0U;
    if (move <= largest) return;
    largest = move;
    worst =
        std::string(c.name) + ": " + std::to_string(before) + " -> " + std::to_string(after) + " by " + what;
  }
};

}  // namespace

TEST_CASE("one more word anywhere in a posting moves the score by at most 5") {
  const std::vector<std::string> words = {"also",  "daily",    "modern", "customers",
                                          "Excel", "teamwork", "garden", "2025"};
  Moves moves;
  for (const Case& c : cases()) {
    const Resume resume = read_resume(c.resume);
    const int before = score_of(resume, c.posting);
    std::size_t turn = 0;
    for (std::size_t at = c.posting.find(' '); at != std::string_view::npos;
         at = c.posting.find(' ', at + 9)) {
      std::string more(c.posting);
      more.insert(at, " " + words[turn % words.size()]);
      const int after = score_of(resume, more);
      const std::string what =
          "'" + words[turn % words.size()] + "' in: " + more.substr(at > 30 ? at - 30 : 0, 70);
      moves.add(c, before, after, what);
      ++turn;
    }
  }
  INFO(moves.worst);
  CHECK(moves.count > 400);
  CHECK(moves.largest <= 5);
}

TEST_CASE(
    "one word less of a posting, but of what it stands or falls with, moves the score by at most 5, once in "
    "240 by 7") {
  Moves moves;
  for (const Case& c : cases()) {
    const Resume resume = read_resume(c.resume);
    const auto asked = extract_requirements(c.posting, Lexicon::standard());
    REQUIRE(asked.ok());
    const int before = score_of(resume, c.posting);
    for (std::size_t at = c.posting.find(' '); at != std::string_view::npos;) {
      const std::size_t end = c.posting.find_first_of(" \n", at + 1);
      if (end == std::string_view::npos) break;
      if (is_at_stake(asked.value(), {at, end}, Lexicon::standard())) {
        at = c.posting.find(' ', end);
        continue;
      }
      std::string less(c.posting);
      less.erase(at, end - at);
      moves.add(c, before, score_of(resume, less),
                "leaving out" + std::string(c.posting.substr(at, end - at)));
      at = c.posting.find(' ', end);
    }
  }
  INFO(moves.worst);
  CHECK(moves.count > 400);
  CHECK(moves.large * 240 <= moves.count);
  CHECK(moves.largest <= 7);
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
    CHECK(found.score == limited_score(score_of_mean(sum), found.limits));
    CHECK(found.requirements.size() == asked.value().requirements.size());
    for (const RequirementMatch& requirement : found.requirements) {
      CHECK(requirement.evidence.size() <= 5);
      for (const Evidence& evidence : requirement.evidence) CHECK(evidence.span.end <= c.resume.size());
    }
    CHECK(match(parsed.value(), asked.value(), Lexicon::standard(), today).score == found.score);
  }
}
