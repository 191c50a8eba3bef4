// Laws of the score over all labelled pairs of tests/fixtures/match: whatever true evidence is added,
// it never falls; and one word more or less in a posting or its title moves it by at most 5, but less of what
// the posting stands or falls with. A sample by fixed numbers; the whole with SAVILE_FULL.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "analysis/match.hpp"
#include "document/resume_parser.hpp"
#include "match_fixtures.hpp"
#include "match_stakes.hpp"
#include "requirement/requirements_extractor.hpp"

using namespace savile;
using namespace savile::test;

namespace {

constexpr Date today{2026, 11};

bool full() {
  const char* value = std::getenv("SAVILE_FULL");
  return value != nullptr && *value != '\0';
}

// A step that visits the places of a text in a fixed order without favouring a column of it.
std::size_t step(std::size_t sampled) { return full() ? 1 : sampled; }

Requirements read_posting(std::string_view text) {
  auto read = extract_requirements(text, Lexicon::standard());
  REQUIRE(read.ok());
  return std::move(read).value();
}

int score_of(std::string_view resume, const Requirements& posting) {
  const auto parsed = parse_resume(resume);
  REQUIRE(parsed.ok());
  return match(parsed.value(), posting, Lexicon::standard(), today).score;
}

// What a person may add to a résumé for what a requirement names, each in a section of its own.
std::vector<std::string> additions(const Requirement& requirement) {
  const Lexicon& lexicon = Lexicon::standard();
  std::vector<std::string> made;
  for (const TermId id : requirement.terms) {
    const Term& term = lexicon.term(id);
    switch (term.kind) {
      case TermKind::certificate: made.push_back("Certifications\n\n- " + std::string(term.name)); break;
      case TermKind::human_language: made.push_back("Languages\n\n- " + std::string(term.name)); break;
      default: made.push_back("Skills\n\n- " + std::string(term.name)); break;
    }
  }
  if (requirement.degree) {
    for (const std::string& field : requirement.degree->fields) {
      made.push_back("Education\n\nMaster of Science in " + field + ", Lakeshore University, 2012");
      made.push_back("Education\n\nBachelor of Science in " + field + ", Lakeshore University, 2010");
    }
  }
  return made;
}

// The résumé with the first year of its earliest job one less: a further year of the same work.
std::string a_year_more(std::string_view text) {
  const auto parsed = parse_resume(text);
  REQUIRE(parsed.ok());
  const Entry* earliest = nullptr;
  for (const Section& section : parsed.value().sections) {
    if (section.type != SectionType::experience) continue;
    for (const Entry& entry : section.entries) {
      if (!entry.dates || !entry.dates->start) continue;
      if (earliest == nullptr || *entry.dates->start < *earliest->dates->start) earliest = &entry;
    }
  }
  if (earliest == nullptr) return {};
  const std::string year = std::to_string(earliest->dates->start->year);
  const std::size_t at = text.find(year, earliest->dates->span.begin);
  if (at == std::string_view::npos || at >= earliest->dates->span.end) return {};
  std::string more(text);
  more.replace(at, year.size(), std::to_string(earliest->dates->start->year - 1));
  return more;
}

}  // namespace

TEST_CASE("a skill, certificate, language or degree that the posting names never lowers the score") {
  std::size_t tried = 0, turn = 0;
  for (const MatchPair& pair : match_pairs()) {
    const Requirements posting = read_posting(pair.posting);
    const int before = score_of(pair.resume, posting);
    for (const Requirement& requirement : posting.requirements) {
      for (const std::string& addition : additions(requirement)) {
        if (turn++ % step(4) != 0) continue;
        INFO(pair.name << ": " << addition);
        CHECK(score_of(pair.resume + "\n" + addition + "\n", posting) >= before);
        ++tried;
      }
    }
  }
  CHECK(tried > 80);
}

TEST_CASE("a further year in the first job never lowers the score") {
  std::size_t tried = 0;
  for (const MatchPair& pair : match_pairs()) {
    const std::string more = a_year_more(pair.resume);
    if (more.empty()) continue;
    const Requirements posting = read_posting(pair.posting);
    INFO(pair.name);
    CHECK(score_of(more, posting) >= score_of(pair.resume, posting));
    ++tried;
  }
  CHECK(tried > 60);
}

namespace {

struct Moves {
  std::size_t count = 0;
  int largest = 0;
  std::string worst;

  void add(const MatchPair& pair, int before, int after, const std::string& what) {
    const int move = std::abs(after - before);
    ++count;
    if (move <= largest) return;
    largest = move;
    worst = pair.name + ": " + std::to_string(before) + " -> " + std::to_string(after) + " " + what;
  }
};

}  // namespace

TEST_CASE("one word more or less in any posting or its title moves the score by at most 5") {
  const std::vector<std::string> words = {"also",   "daily",  "modern",  "customers", "Excel",    "teamwork",
                                          "garden", "2025",   "and",     "strong",    "Python",   "license",
                                          "Nurse",  "Senior", "teacher", "Manager",   "Director", "Intern"};
  Moves moves;
  std::size_t turn = 0, tried = 0;
  for (const MatchPair& pair : match_pairs()) {
    const auto resume = parse_resume(pair.resume);
    REQUIRE(resume.ok());
    const auto score = [&](const std::string& posting) {
      return match(resume.value(), read_posting(posting), Lexicon::standard(), today).score;
    };
    const Requirements asked = read_posting(pair.posting);
    const Span title = asked.job_title.span;
    const int before = score(pair.posting);
    for (std::size_t at = pair.posting.find(' '); at != std::string::npos;
         at = pair.posting.find(' ', at + 1)) {
      const std::size_t next = std::min(pair.posting.find_first_of(" \n", at + 1), pair.posting.size());
      if (!Span{at, next}.overlaps(title) && turn++ % step(20) != 0) continue;
      const std::string& word = words[tried++ % words.size()];
      std::string more = pair.posting;
      more.insert(at, " " + word);
      moves.add(pair, before, score(more), "by '" + word + "' in " + more.substr(at > 30 ? at - 30 : 0, 70));
      if (is_at_stake(asked, {at, next}, Lexicon::standard())) continue;
      std::string less = pair.posting;
      less.erase(at, next - at);
      // "No degree needed" without its first word.
      if (is_at_stake(read_posting(less), {at - 1, at + 2}, Lexicon::standard())) continue;
      moves.add(pair, before, score(less), "without" + pair.posting.substr(at, next - at));
    }
  }
  INFO(moves.worst);
  CHECK(moves.count > 1000);
  CHECK(moves.largest <= 5);
}
