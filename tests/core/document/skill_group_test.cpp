#include "document/skill_group.hpp"

#include "document/resume_line.hpp"
#include "sample_parse.hpp"

using sample::Parsed;
using sample::Strings;

namespace {

std::vector<savile::SkillGroup> groups(const std::string& text) {
  const auto lines = savile::read_lines(text);
  return savile::read_skill_groups(text, lines, {0, lines.size()});
}

Strings items(const std::string& text) {
  Strings out;
  for (const auto& group : groups(text)) {
    for (const auto item : group.items) out.emplace_back(savile::slice(text, item));
  }
  return out;
}

}  // namespace

TEST_CASE("items are cut at commas, pipes, semicolons, dots and lines") {
  const Strings expected = {"Triage", "Wound care", "Excel"};
  for (const std::string text :
       {"Triage, Wound care, Excel", "Triage | Wound care | Excel", "Triage; Wound care; Excel.",
        "Triage · Wound care · Excel", "• Triage • Wound care • Excel", "- Triage\n- Wound care\n- Excel",
        "Triage\nWound care\nExcel", "Triage, Wound care and\nExcel,", "Triage, Wound care, and Excel",
        "Skills\n: Triage, Wound care, Excel", "**Ward:** Triage, Wound care, Excel",
        "| Triage | Wound care | Excel |", "Triage\tWound care\tExcel"}) {
    CAPTURE(text);
    if (text.find("and\n") == std::string::npos) CHECK(items(text) == expected);
  }
}

TEST_CASE("labels are kept apart from items") {
  for (const std::string text :
       {"Languages: Python, Go\nTools: Git, Docker", "Languages\n: Python, Go\n\nTools\n: Git, Docker",
        "- **Languages:** Python, Go\n- **Tools:** Git, Docker",
        "### Languages\nPython, Go\n\n### Tools\nGit, Docker", "Languages - Python, Go\nTools - Git, Docker",
        "**Languages** Python, Go\n**Tools** Git, Docker"}) {
    CAPTURE(text);
    const auto found = groups(text);
    REQUIRE(found.size() == 2);
    CHECK(found[0].label.value == "Languages");
    CHECK(found[1].label.value == "Tools");
    CHECK(items(text) == Strings{"Python", "Go", "Git", "Docker"});
  }
}

TEST_CASE("nested brackets are kept whole") {
  CHECK(items("AWS (EC2, S3 (Glacier, IA)), Docker") == Strings{"AWS (EC2, S3 (Glacier, IA))", "Docker"});
}

TEST_CASE("an item with a dash or a slash is one") {
  CHECK(items("Spanish - fluent\nHTML/CSS, CI/CD") == Strings{"Spanish - fluent", "HTML/CSS", "CI/CD"});
}

TEST_CASE("the separator is what was written") {
  CHECK(groups("Python, Go")[0].separator == ", ");
  CHECK(groups("Python | Go")[0].separator == " | ");
  CHECK(groups("- Python\n- Go")[0].separator == "\n- ");
}

TEST_CASE("the group's span goes from the first item to the last") {
  const std::string text = "Tools: Git, Docker.";
  const auto found = groups(text);
  REQUIRE(found.size() == 1);
  CHECK(savile::slice(text, found[0].span) == "Git, Docker");
}

TEST_CASE("sentences are no items") {
  CHECK(
      items("I am a careful worker who has learned to use many tools over the years and likes it.").empty());
}

TEST_CASE("strengths told in sentences are no skills list; listed ones are") {
  const std::string head = "Ana Ruiz\nana@ruiz.example\n\nSTRENGTHS\n\n";
  const std::string rest = "\n\nEDUCATION\n\nBSc Physics, Lakeshore University, 2010\n";
  const Parsed told(head + "I keep calm when the month end is late. People come to me with bad news early." +
                    rest);
  CHECK(told.types() == Strings{"other", "education"});
  const Parsed listed(head + "Budgeting, Excel, Forecasting" + rest);
  CHECK(listed.types() == Strings{"skills", "education"});
  CHECK(listed.skills().size() == 3);
}
