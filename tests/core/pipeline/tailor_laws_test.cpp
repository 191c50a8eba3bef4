// The laws that hold for every run, over the résumés of fixtures/tailor and a few odd ones.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "edit/applier.hpp"
#include "tailoring.hpp"

using savile::Edit;
using savile::EditStatus;
using savile::Json;
using savile::Level;
using savile::testing::TailoredRun;
using savile::testing::Tailoring;

namespace {

class Draw {
 public:
  explicit Draw(std::uint64_t seed) : state_(seed * 2654435761U + 1) {}
  std::size_t below(std::size_t n) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33) % n;
  }

 private:
  std::uint64_t state_;
};

struct Pair {
  std::string resume, posting;
};

// Each résumé with its own posting and with two that it was not written for.
std::vector<Pair> pairs() {
  const Json list = savile::parse_json(Tailoring::read("/fixtures/tailor/pairs.json")).value();
  std::vector<Pair> out;
  for (std::size_t i = 0; i < list.size(); ++i) {
    for (const std::size_t step : {std::size_t{0}, std::size_t{1}, std::size_t{7}}) {
      out.push_back({"/fixtures/tailor/" + list[i]["resume"].get<std::string>(),
                     "postings/" + list[(i + step) % list.size()]["posting"].get<std::string>() + ".txt"});
    }
  }
  return out;
}

bool full() { return std::getenv("SAVILE_FULL") != nullptr; }

// Every pair at balanced; the other levels with each third pair, but for SAVILE_FULL.
std::vector<Level> levels(std::size_t pair) {
  if (full()) return {Level::conservative, Level::balanced, Level::extensive};
  if (pair % 3 == 0) return {Level::conservative, Level::balanced};
  if (pair % 3 == 1) return {Level::balanced, Level::extensive};
  return {Level::balanced};
}

std::map<char, long> bytes_of(const std::string& text) {
  std::map<char, long> count;
  for (const char c : text) ++count[c];
  return count;
}

std::vector<Edit> accepted(const TailoredRun& run) {
  std::vector<Edit> out;
  for (const savile::JudgedEdit& change : run.changes) {
    if (change.edit.status == EditStatus::accept) out.push_back(change.edit);
  }
  return out;
}

void check_score(const TailoredRun& run) {
  CHECK(run.after.score >= run.before.score);
  if (run.after.score == run.before.score) return;
  bool more = false;
  for (std::size_t i = 0; i < run.after.requirements.size(); ++i) {
    const savile::RequirementMatch& now = run.after.requirements[i];
    more = more || (now.coverage > run.before.requirements[i].coverage && !now.evidence.empty());
  }
  bool factor = false;
  for (std::size_t i = 0; i < run.after.factors.size(); ++i)
    factor = factor || run.after.factors[i].score > run.before.factors[i].score;
  CHECK((more || factor));
}

// No byte comes or goes but by the edits; permutations bring and take none.
void check_bytes(const std::string& resume, const TailoredRun& run) {
  std::map<char, long> expected = bytes_of(resume);
  for (const Edit& edit : accepted(run)) {
    if (edit.permutes()) continue;
    for (const auto& [c, n] : bytes_of(edit.before)) expected[c] -= n;
    for (const auto& [c, n] : bytes_of(edit.after)) expected[c] += n;
  }
  for (auto it = expected.begin(); it != expected.end();)
    it = it->second == 0 ? expected.erase(it) : std::next(it);
  CHECK(bytes_of(run.text) == expected);
}

void check_subsets(const std::string& resume, const TailoredRun& run, Draw& draw) {
  const std::vector<Edit> usable = run.usable();
  for (int round = 0; round < 6; ++round) {
    std::vector<Edit> subset;
    for (const Edit& edit : usable) {
      if (draw.below(2) == 0) subset.push_back(edit);
    }
    const auto once = savile::apply_edits(resume, subset);
    REQUIRE(once.ok());
    if (subset.empty()) CHECK(once.value() == resume);
    for (std::size_t i = subset.size(); i > 1; --i) std::swap(subset[i - 1], subset[draw.below(i)]);
    CHECK(savile::apply_edits(resume, subset).value() == once.value());
    // Taking one back gives exactly what stood there without it.
    if (subset.empty()) continue;
    const Edit last = subset.back();
    subset.pop_back();
    const std::string shorter = savile::apply_edits(resume, subset).value();
    subset.insert(subset.begin(), last);
    CHECK(savile::apply_edits(resume, subset).value() == once.value());
    subset.erase(subset.begin());
    CHECK(savile::apply_edits(resume, subset).value() == shorter);
  }
}

}  // namespace

TEST_CASE("law: whatever is chosen of a run's changes applies, in any order, and no byte is lost") {
  Tailoring tailoring;
  Draw draw(1);
  std::size_t changes = 0;
  for (const Pair& pair : pairs()) {
    const std::string resume = Tailoring::read(pair.resume);
    const TailoredRun run = tailoring.run(resume, pair.posting, Level::extensive);
    INFO(pair.resume << " " << pair.posting);
    check_subsets(resume, run, draw);
    check_bytes(resume, run);
    check_score(run);
    for (const savile::JudgedEdit& change : run.changes) {
      CHECK((change.edit.rule != "shorten" || change.edit.status != EditStatus::accept));
    }
    changes += accepted(run).size();
  }
  CHECK(changes > 100);
}

TEST_CASE("law: a tailored résumé tailored again stays as it is, and the match never falls") {
  Tailoring tailoring;
  std::size_t number = 0;
  for (const Pair& pair : pairs()) {
    const std::string resume = Tailoring::read(pair.resume);
    for (const Level level : levels(number++)) {
      const TailoredRun first = tailoring.run(resume, pair.posting, level);
      INFO(pair.resume << " " << pair.posting << " level " << static_cast<int>(level));
      check_score(first);
      const TailoredRun second = tailoring.run(first.text, pair.posting, level);
      CHECK(second.text == first.text);
    }
  }
}

TEST_CASE("law: what a level changes, the higher ones change too, unless something else stands there") {
  Tailoring tailoring;
  const std::vector<Pair> all = pairs();
  for (std::size_t i = 0; i < all.size(); i += full() ? 1 : 3) {
    const std::string resume = Tailoring::read(all[i].resume);
    std::vector<Edit> lower;
    for (const Level level : {Level::conservative, Level::balanced, Level::extensive}) {
      const std::vector<Edit> here = accepted(tailoring.run(resume, all[i].posting, level));
      for (const Edit& edit : lower) {
        bool kept = false;
        for (const Edit& other : here)
          kept = kept || (other.rule == edit.rule && other.span == edit.span && other.after == edit.after) ||
                 (other.rule != edit.rule && other.span.overlaps(edit.span) && !other.permutes());
        INFO(all[i].resume << " " << edit.rule << " '" << edit.before << "' -> '" << edit.after << "'");
        CHECK(kept);
      }
      lower = here;
    }
  }
}

TEST_CASE("a résumé of one line, of forty pages, and one from right to left are left whole") {
  Tailoring tailoring;
  const std::string posting = "postings/backend_engineer.txt";
  for (const std::string line :
       {"Ines Okafor", "Backend engineer with Go", "- Go\n", "Skills: Go, Kafka, PHP"}) {
    const TailoredRun run = tailoring.run(line, posting, Level::extensive);
    check_bytes(line, run);
    CHECK(tailoring.run(run.text, posting, Level::extensive).text == run.text);
  }
  const std::string hebrew =
      "\u05D9\u05E2\u05DC \u05DB\u05D4\u05DF\nyael@example.com\n\n\u05E0\u05D9\u05E1\u05D9\u05D5\u05DF "
      "\u05EA\u05E2\u05E1\u05D5\u05E7\u05EA\u05D9\n\n\u05DE\u05E4\u05EA\u05D7\u05EA, 2019 - 2024\n- "
      "\u05E4\u05D9\u05EA\u05D5\u05D7 \u05E9\u05D9\u05E8\u05D5\u05EA\u05D9\u05DD\n";
  CHECK(tailoring.run(hebrew, posting, Level::extensive).text == hebrew);
  std::string pages = "Ines Okafor\nines@example.com\n\nExperience\n";
  for (int i = 0; i < 300; ++i) {
    const std::string year = std::to_string(1990 + i % 30);
    pages += "\nEngineer, Harbour " + std::to_string(i) + ", " + year + " - " + year +
             "\n- Planned the party\n- Responsible for running Kafka with 40 services\n- Wrote Go\n";
  }
  pages += "\nSkills\nPHP, Go, Kafka, Excel\n";
  const TailoredRun run = tailoring.run(pages, posting, Level::extensive);
  check_bytes(pages, run);
  CHECK(accepted(run).size() > 300);
  CHECK(tailoring.run(run.text, posting, Level::extensive).text == run.text);
}

TEST_CASE("no English is written into a résumé of another language") {
  Tailoring tailoring;
  for (const std::string name : {"accountant_german", "infirmiere_french", "ingeniera_spanish",
                                 "impiegata_italian", "engineer_dutch", "ksiegowa_polish"}) {
    const std::string resume = Tailoring::read("/fixtures/parse/" + name + ".txt");
    const TailoredRun run = tailoring.run(resume, "postings/data_analyst.txt", Level::extensive);
    for (const savile::JudgedEdit& change : run.changes) {
      const std::string& rule = change.edit.rule;
      INFO(name << " " << rule);
      CHECK((rule != "compose_summary" && rule != "summary_opening" && rule != "reorder_sections"));
    }
  }
}
