// A run without tasks: the same rules, gate and settling, called one after the other.
#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "catch.hpp"
#include "edit/gate.hpp"
#include "edit/rule.hpp"
#include "json/value.hpp"
#include "lexicon/lexicon.hpp"
#include "mention_weights.hpp"
#include "pipeline/settle_changes.hpp"
#include "plan/plan.hpp"

namespace savile::testing {

struct TailoredRun {
  std::string text;
  Match before, after;
  std::vector<JudgedEdit> changes;

  // Those that a person could have: all but the refused ones.
  [[nodiscard]] std::vector<Edit> usable() const {
    std::vector<Edit> out;
    for (const JudgedEdit& change : changes) {
      if (change.edit.status != EditStatus::refused) out.push_back(change.edit);
    }
    return out;
  }
};

// Postings are read once and kept.
class Tailoring {
 public:
  Tailoring() { REQUIRE(documents_.load_mentions(mention_weights()).ok()); }

  TailoredRun run(const std::string& resume, const std::string& posting_name, Level level) {
    const std::string posting_key = "posting " + posting_name;
    if (!documents_.find(posting_key)) documents_.put(posting_key, read("/fixtures/" + posting_name));
    documents_.put("resume", resume);
    const Json request = {{"resume", "resume"}, {"posting", posting_key}, {"today", "2026-11"}};
    FieldReader in(request, "test");
    const Result<DocumentPair> pair = read_pair(in, documents_);
    REQUIRE(pair.ok());
    return run(pair.value(), level);
  }

  static std::string read(const std::string& path) {
    std::ifstream file(SAVILE_TESTS_DIR + path, std::ios::binary);
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
  }

 private:
  static TailoredRun run(const DocumentPair& pair, Level level) {
    const Lexicon& lexicon = Lexicon::standard();
    const RuleContext context{*pair.resume, *pair.requirements, *pair.match, lexicon, pair.today};
    const Plan plan = make_plan(*pair.resume, {}, level);
    TailoredRun out;
    for (const SectionPlan& section : plan.sections) {
      const std::vector<Edit> edits = propose_edits(section.section, section.edits, context);
      for (JudgedEdit& judged : judge(*pair.resume, edits, lexicon, pair.today))
        out.changes.push_back(std::move(judged));
    }
    std::vector<JudgedEdit*> changes;
    for (JudgedEdit& change : out.changes) changes.push_back(&change);
    const Result<TailoredResume> settled = settle_changes(pair, changes);
    REQUIRE(settled.ok());
    out.text = *settled.value().text;
    out.before = *pair.match;
    out.after = settled.value().match;
    return out;
  }

  Documents documents_;
};

}  // namespace savile::testing
