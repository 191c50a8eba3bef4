// The gate on rewrites that its authors had not seen when they were written (tests/fixtures/guard/README.md).
// The bars are shares of the set: what is refused, what is asked about, what passes.

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "edit/verifier.hpp"
#include "json/value.hpp"

using namespace savile;

namespace {

struct Shares {
  std::size_t rows = 0, accepted = 0, asked = 0, refused = 0;

  [[nodiscard]] double refused_percent() const {
    return 100.0 * static_cast<double>(refused) / static_cast<double>(rows);
  }
  [[nodiscard]] double asked_percent() const {
    return 100.0 * static_cast<double>(asked) / static_cast<double>(rows);
  }
  [[nodiscard]] double stopped_percent() const { return refused_percent() + asked_percent(); }
};

// By the kind of the pair: "fabrication", "honest", "soft".
std::map<std::string, Shares> shares_of(const std::string& file) {
  std::ifstream in(std::string(SAVILE_TESTS_DIR) + "/fixtures/guard/" + file);
  REQUIRE(in.good());
  std::map<std::string, Shares> shares;
  for (std::string line; std::getline(in, line);) {
    const Json row = Json::parse(line);
    const std::string before = row["before"], after = row["after"], kind = row["kind"];
    const Verification result = row.contains("scope")
                                    ? verify(before, after, std::string(row["scope"]), Lexicon::standard())
                                    : verify_document(before, after, Lexicon::standard());
    Shares& share = shares[kind];
    ++share.rows;
    ++(result.verdict == Verdict::accept    ? share.accepted
       : result.verdict == Verdict::confirm ? share.asked
                                            : share.refused);
    const bool right = kind == "fabrication" ? result.verdict == Verdict::block
                       : kind == "honest"    ? result.verdict == Verdict::accept
                                             : result.verdict != Verdict::accept;
    if (!right)
      UNSCOPED_INFO(std::string(row["id"])
                    << ": " << name_of(result.verdict) << "\n  " << before << "\n  " << after);
  }
  return shares;
}

void check_bars(const std::string& file) {
  std::map<std::string, Shares> shares = shares_of(file);
  CHECK(shares["fabrication"].refused_percent() >= 97);
  CHECK(shares["fabrication"].stopped_percent() >= 99);
  CHECK(shares["honest"].refused_percent() <= 2);
  CHECK(shares["honest"].asked_percent() <= 12);
  if (shares.count("soft") > 0) CHECK(shares["soft"].stopped_percent() >= 95);
}

}  // namespace

TEST_CASE("the gate holds its bars on the rewrites that it was worked on with") { check_bars("dev.jsonl"); }

TEST_CASE("the gate holds its bars on the rewrites that were kept apart") { check_bars("sealed.jsonl"); }

// Two more sets, of others again; they may not get worse.
TEST_CASE("the gate holds its bars on fresh rewrites") { check_bars("fresh.jsonl"); }

TEST_CASE("the gate holds its bars on the fourth set of rewrites") { check_bars("fourth.jsonl"); }

namespace {

// What a set has reached; it may only get better. In percent.
struct Reached {
  std::string_view file;
  double refused, stopped, refused_honest;
};

}  // namespace

// Thorough rewordings, and attacks made to get past it: short of the bars, and no worse than it is.
TEST_CASE("the gate loses nothing of what it reached on thorough rewordings and on attacks") {
  static constexpr Reached sets[] = {
      {"fifth.jsonl", 98, 100, 2},
      {"fifth_sealed.jsonl", 100, 100, 10},
      {"sixth.jsonl", 100, 100, 9},
      {"sixth_sealed.jsonl", 97, 100, 0},
      {"seventh.jsonl", 97, 100, 2},
      {"seventh_sealed.jsonl", 97, 97, 9},
      {"eighth.jsonl", 97, 100, 7},
      {"eighth_sealed.jsonl", 90, 97, 19},
      {"ninth.jsonl", 95, 100, 12},
      {"tenth.jsonl", 87, 100, 7},
      {"tenth_sealed.jsonl", 97, 97, 25},
      {"eleventh.jsonl", 97, 100, 4},
      {"twelfth.jsonl", 90, 97, 27},
      {"thirteenth.jsonl", 92, 97, 15},
      {"fourteenth.jsonl", 0, 0, 27},
      {"fourteenth_sealed.jsonl", 0, 0, 24},
      {"fifteenth.jsonl", 90, 96, 29},
      {"fifteenth_sealed.jsonl", 84, 88, 35},
      {"sixteenth.jsonl", 86, 93, 20},
      {"sixteenth_sealed.jsonl", 93, 96, 16},
      {"documents.jsonl", 93, 97, 0},  // what one bullet says on the deed of another
      {"seventeenth.jsonl", 85, 100, 57},
      {"seventeenth_sealed.jsonl", 100, 100, 60},
      {"eighteenth.jsonl", 100, 100, 4},
      {"eighteenth_sealed.jsonl", 98, 98, 0},
      {"nineteenth.jsonl", 100, 100, 0},
      {"nineteenth_sealed.jsonl", 100, 100, 4},
      {"twentieth.jsonl", 98, 100, 12},
      {"twentieth_sealed.jsonl", 100, 100, 16},
      {"twenty_first.jsonl", 95, 97, 0},
      {"twenty_second.jsonl", 0, 0, 2},
      {"twenty_third.jsonl", 92, 95, 0},
      {"twenty_fourth.jsonl", 92, 93, 19},
      {"twenty_fifth.jsonl", 92, 97, 8},
      {"twenty_sixth.jsonl", 90, 94, 10},
      {"twenty_seventh.jsonl", 97, 100, 2},
      {"twenty_eighth.jsonl", 88, 95, 12},
      {"twenty_ninth.jsonl", 81, 91, 15},
      {"attacks.jsonl", 86, 88, 100},
      {"attacks_second.jsonl", 77, 84, 100},
      {"attacks_like_models.jsonl", 89, 94, 100},
      {"attacks_like_models_second.jsonl", 82, 93, 100},
  };
  for (const Reached& set : sets) {
    INFO(set.file);
    std::map<std::string, Shares> shares = shares_of(std::string(set.file));
    if (shares.count("fabrication") > 0) {
      CHECK(shares["fabrication"].refused_percent() >= set.refused);
      CHECK(shares["fabrication"].stopped_percent() >= set.stopped);
    }
    if (shares.count("honest") > 0) CHECK(shares["honest"].refused_percent() <= set.refused_honest);
  }
}

namespace {

struct Pair {
  std::string before, after, kind;
};

// Of rewrites of single lines without a scope of their own, each `step`th.
std::vector<Pair> single_lines(std::string_view file, std::size_t step) {
  std::ifstream in(std::string(SAVILE_TESTS_DIR) + "/fixtures/guard/" + std::string(file));
  REQUIRE(in.good());
  std::vector<Pair> out;
  std::size_t at = 0;
  for (std::string line; std::getline(in, line);) {
    const Json row = Json::parse(line);
    const std::string before = row["before"];
    if (row.contains("scope") || before.find('\n') != std::string::npos || at++ % step != 0) continue;
    out.push_back({before, row["after"], row["kind"]});
  }
  return out;
}

// The pair's bullet among those of the four next ones.
std::string entry_around(const std::vector<Pair>& pairs, std::size_t at) {
  std::string out;
  for (std::size_t i = at + 1; i < at + 5; ++i) {
    if (i == at + 3) out += "- " + pairs[at].before + "\n";
    out += "- " + pairs[i % pairs.size()].before + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("what a bullet proves passes whatever else its entry says, and hardly anything more does") {
  std::size_t tried = 0, passing = 0;
  for (const std::string_view file : {"dev.jsonl", "sixth.jsonl", "tenth.jsonl", "thirteenth.jsonl"}) {
    const std::vector<Pair> pairs = single_lines(file, 9);
    REQUIRE(pairs.size() > 5);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto& [before, after, kind] = pairs[i];
      const Verdict alone = verify(before, after, "- " + before, Lexicon::standard()).verdict;
      const Verdict among = verify(before, after, entry_around(pairs, i), Lexicon::standard()).verdict;
      INFO(before << "\n  " << after);
      if (alone == Verdict::accept) CHECK(among == Verdict::accept);
      if (kind == "honest") continue;
      ++tried;
      if (among == Verdict::accept && alone != Verdict::accept) ++passing;
    }
  }
  CHECK(tried > 40);
  CHECK(passing * 50 <= tried);
}
