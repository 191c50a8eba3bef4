#include "edit/wording_rule.hpp"

#include <string>

#include "rules/rule_fixture.hpp"

using namespace savile;
using savile::testing::contains;

namespace {

const std::string posting = "Engineer\n\nRequirements\n- Kubernetes in production\n- PostgreSQL\n";

// One bullet that six rules have something to say about, among others that set the style.
const std::string text =
    "Ines Okafor\nines@example.com\n\nExperience\n\nEngineer, Harbour Systems, Jan 2015 - Mar 2019\n"
    "- I was responsible for successfully managing various k8s clusters ,and utilized Postgres for 20 "
    "percent of jobs.\n"
    "- Cut cost by 5% and waste by 8%\n- Manage the rota and lead a team of 6\n- Wrote the runbooks\n";

std::vector<Edit> proposals(const std::string& resume_text) {
  const Lexicon& lexicon = Lexicon::standard();
  const Result<Resume> resume = parse_resume(resume_text);
  const Result<Requirements> requirements = extract_requirements(posting, lexicon);
  const Match match = savile::match(resume.value(), requirements.value(), lexicon, {2026, 11});
  const RuleContext context{resume.value(), requirements.value(), match, lexicon};
  std::vector<Edit> out;
  for (std::size_t i = 0; i < resume.value().sections.size(); ++i) {
    std::vector<EditKind> kinds;
    for (const EditKind kind : all_edit_kinds) {
      if (applies_to(kind, resume.value().sections[i].type)) kinds.push_back(kind);
    }
    for (Edit& edit : propose_edits(i, kinds, context)) out.push_back(std::move(edit));
  }
  return out;
}

}  // namespace

TEST_CASE("a bullet that several rules touch gets the changes of all") {
  const std::string out = apply_edits(text, proposals(text)).value();
  CHECK(contains(out, "- Managed Kubernetes clusters, and used PostgreSQL for 20% of jobs\n"));
  CHECK(contains(out, "- Managed the rota and led a team of 6\n"));
}

TEST_CASE("after all rules have run, none has more to say") {
  const std::string once = apply_edits(text, proposals(text)).value();
  CHECK(proposals(once).empty());
}

TEST_CASE("any subset of what is proposed applies") {
  const std::vector<Edit> edits = proposals(text);
  REQUIRE(edits.size() < 12);
  for (unsigned subset = 0; subset < (1U << edits.size()); ++subset) {
    std::vector<Edit> some;
    for (std::size_t i = 0; i < edits.size(); ++i) {
      if ((subset >> i & 1U) != 0) some.push_back(edits[i]);
    }
    CHECK(apply_edits(text, some).ok());
  }
}

TEST_CASE("every edit gives a reason, its rule and its proof") {
  for (const Edit& edit : proposals(text)) {
    CHECK_FALSE(edit.reason.empty());
    CHECK(edit_kind_named(edit.rule));
    CHECK_FALSE(edit.evidence.empty());
  }
}
