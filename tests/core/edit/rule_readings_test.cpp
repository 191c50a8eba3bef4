#include "edit/rule_readings.hpp"

#include <string>
#include <vector>

#include "analysis/match.hpp"
#include "catch.hpp"
#include "document/resume_parser.hpp"
#include "edit/english.hpp"
#include "edit/rule.hpp"
#include "plan/edit_kind.hpp"
#include "requirement/requirements_extractor.hpp"

namespace savile {
namespace {

const std::string wanted_text =
    "Requirements\n- Kubernetes and PostgreSQL\n- Experience of managing people\n";
const std::string kept_text =
    "Ines Okafor\nines@example.com\n\nExperience\n\nEngineer, Harbour Systems, Jan 2015 - Mar 2019\n"
    "- I was responsible for managing the k8s clusters, and utilized Postgres for 20 percent of the jobs.\n"
    "- Cut cost by 5% and waste by 8%\n\nEngineer, Tidewater, March 2019 - present\n"
    "- Answered for the rota\n- Managed people and the Postgres of the firm\n";

}  // namespace

TEST_CASE("readings that rules share are what each would read for itself") {
  const Lexicon& lexicon = Lexicon::standard();
  const Result<Requirements> requirements = extract_requirements(wanted_text, lexicon);
  for (const std::string& text :
       {kept_text, kept_text + std::string(text_for_style, '\n') + "Und der Text\n"}) {
    const Result<Resume> resume = parse_resume(text);
    REQUIRE(resume.ok());
    const Match match = savile::match(resume.value(), requirements.value(), lexicon, {2026, 11});
    const RuleReadings readings(resume.value(), requirements.value(), lexicon);
    CHECK(readings.is_all_english() == is_english(resume.value().text));
    CHECK(readings.style().english == style_of(resume.value()).english);
    CHECK(readings.style().percent == style_of(resume.value()).percent);
    CHECK(&readings.names() == &readings.names());
    CHECK(&readings.relevance() == &readings.relevance());
    const RuleContext alone{resume.value(), requirements.value(), match, lexicon, {2026, 11}};
    const RuleContext shared{resume.value(), requirements.value(), match, lexicon, {2026, 11}, {}, &readings};
    for (std::size_t i = 0; i < resume.value().sections.size(); ++i) {
      std::vector<EditKind> kinds;
      for (const EditKind kind : all_edit_kinds) {
        if (applies_to(kind, resume.value().sections[i].type)) kinds.push_back(kind);
      }
      const std::vector<Edit> one = propose_edits(i, kinds, alone), other = propose_edits(i, kinds, shared);
      REQUIRE(one.size() == other.size());
      for (std::size_t e = 0; e < one.size(); ++e) {
        CHECK(one[e].span == other[e].span);
        CHECK(one[e].after == other[e].after);
        CHECK(one[e].reason == other[e].reason);
      }
    }
  }
}

}  // namespace savile
