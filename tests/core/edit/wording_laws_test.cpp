// What must be true of the line rules over whole résumés (tests/fixtures/wording).
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "edit/gate.hpp"
#include "rules/rule_fixture.hpp"

using namespace savile;

namespace {

const std::string posting =
    "Team Lead\n\nRequirements\n- Kubernetes, PostgreSQL and Go\n- Microsoft Excel and Power BI\n- "
    "Registered Nurse\n"
    "- Experience of managing people and budgets\n";

struct Run {
  std::vector<JudgedEdit> judged;
  std::string text;
};

Run run(const std::string& text, Level level) {
  const Lexicon& lexicon = Lexicon::standard();
  const Result<Resume> resume = parse_resume(text);
  REQUIRE(resume.ok());
  const Result<Requirements> requirements = extract_requirements(posting, lexicon);
  const Match match = savile::match(resume.value(), requirements.value(), lexicon, {2026, 11});
  const RuleContext context{resume.value(), requirements.value(), match, lexicon};
  std::vector<Edit> edits;
  for (std::size_t i = 0; i < resume.value().sections.size(); ++i) {
    std::vector<EditKind> kinds;
    for (const EditKind kind : all_edit_kinds) {
      if (lowest_level(kind) <= level && applies_to(kind, resume.value().sections[i].type))
        kinds.push_back(kind);
    }
    for (Edit& edit : propose_edits(i, kinds, context)) edits.push_back(std::move(edit));
  }
  Run out{judge(resume.value(), edits, lexicon), {}};
  std::vector<Edit> accepted;
  for (const JudgedEdit& judged : out.judged) {
    if (judged.edit.status == EditStatus::accept) accepted.push_back(judged.edit);
  }
  const Result<std::string> applied = apply_edits(text, accepted);
  REQUIRE(applied.ok());
  out.text = applied.value();
  return out;
}

std::vector<std::pair<std::string, std::string>> resumes() {
  std::vector<std::pair<std::string, std::string>> out;
  for (const auto& file :
       std::filesystem::directory_iterator(std::string(SAVILE_TESTS_DIR) + "/fixtures/wording")) {
    if (file.path().extension() != ".txt") continue;
    std::ifstream in(file.path());
    out.emplace_back(file.path().stem().string(), std::string(std::istreambuf_iterator<char>(in), {}));
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("over whole résumés, the gate refuses nothing and a second run changes nothing") {
  REQUIRE(resumes().size() >= 16);
  for (const auto& [name, text] : resumes()) {
    CAPTURE(name);
    const Run once = run(text, Level::balanced);
    for (const JudgedEdit& judged : once.judged) {
      CAPTURE(judged.edit.before, judged.edit.after);
      CHECK(judged.edit.status == EditStatus::accept);
    }
    CHECK(run(once.text, Level::balanced).text == once.text);
  }
}

TEST_CASE("where a résumé gives cause, many rules find it") {
  std::vector<std::size_t> changes, rules;
  for (const auto& [name, text] : resumes()) {
    std::set<std::string> by;
    const Run once = run(text, Level::balanced);
    for (const JudgedEdit& judged : once.judged) by.insert(judged.edit.rule);
    changes.push_back(once.judged.size());
    rules.push_back(by.size());
  }
  std::sort(changes.begin(), changes.end());
  std::sort(rules.begin(), rules.end());
  CHECK(changes[changes.size() / 2] >= 8);
  CHECK(rules[rules.size() / 2] >= 4);
}

TEST_CASE("a lower level does no more than a higher one") {
  for (const auto& [name, text] : resumes()) {
    CAPTURE(name);
    CHECK(run(text, Level::conservative).judged.size() <= run(text, Level::balanced).judged.size());
  }
}
