#include <string>

#include "analysis_desk.hpp"

using namespace savile;
using namespace savile::test;

namespace {

const std::string wanted = "Nurse\n\nRequirements\n- wound care\n- Bachelor's degree in nursing\n";
const std::string head = "Ann Example\nPorto | +351 210 555 017 | ann@example.com\n\n";
const std::string work =
    "EXPERIENCE\nNurse, Elm Clinic, Jan 2015 - Present\n- Dressed wounds of 20 patients a day at home\n\n";
const std::string studies = "EDUCATION\nBSc Nursing, Elm University, 2014\n\n";
const std::string skills = "SKILLS\nWound care, telemetry\n\n";

DocumentAnalysis look(const std::string& text) { return Desk(text, wanted).analyze(Aspect::document); }

}  // namespace

TEST_CASE("a complete and ordered résumé gets nothing but its length said") {
  const DocumentAnalysis analysis = look(head + "SUMMARY\nNurse of ten years.\n\n" + work + skills + studies);
  for (const std::string_view name : {"sections", "order", "contact", "machines"})
    CHECK(factor(analysis, name) == 100);
  CHECK(analysis.issues.empty());
}

TEST_CASE("a section that is expected and not there is named, education with the degree that is asked for") {
  const DocumentAnalysis analysis = look(head + work + skills);
  REQUIRE(advice(analysis, "section on your education") != nullptr);
  CHECK(advice(analysis, "section on your education")->requirements.size() == 1);
  CHECK(advice(analysis, "section on your skills") == nullptr);
  CHECK(advice(analysis, "section on your work") == nullptr);
}

TEST_CASE("a summary stands above the work, studies below it once there are years of work") {
  CHECK(issues(look(head + work + "SUMMARY\nNurse of ten years.\n\n" + skills + studies), "section_order") ==
        1);
  CHECK(issues(look(head + studies + work + skills), "section_order") == 1);
  const std::string short_work =
      "EXPERIENCE\nNurse, Elm Clinic, Jan 2026 - Present\n- Dressed wounds of 20 patients a day\n\n";
  CHECK(issues(look(head + studies + short_work + skills), "section_order") == 0);
}

TEST_CASE("what lacks of the contact is named") {
  const DocumentAnalysis analysis = look("Ann Example\nann@example.com\n\n" + work + skills + studies);
  REQUIRE(advice(analysis, "contact") != nullptr);
  CHECK(advice(analysis, "contact")->how == "Add at the top: telephone number, town.");
}

TEST_CASE("tables, columns, images, HTML, rows of signs and icons are what programs misread") {
  const auto found = [](const std::string& text, std::string_view type) {
    return issues(look(head + text + work + studies), type);
  };
  CHECK(found("SKILLS\n| Tool | Years |\n|---|---|\n| Excel | 5 |\n\n", "table") == 1);
  CHECK(found("SKILLS\n![chart of my skills](chart.png)\n\n", "image") == 1);
  CHECK(found("SKILLS\nExcel<br>Word\n\n", "markup") == 1);
  CHECK(found("SKILLS\nExcel \u2605\u2605\u2605\u2606\u2606\nWord \u25CF\u25CF\u25CF\u25CB\n\n", "rating") ==
        2);
  CHECK(found("SKILLS\nExcel \uF095 Word and e\uFB03ciency\n\n", "odd_glyph") == 2);
  std::string columns = "SKILLS\n";
  for (int i = 0; i < 6; ++i) columns += "wound care of adults      blood draws at night\n";
  CHECK(found(columns + "\n", "columns") == 1);
}

TEST_CASE("a title line with bars, a date at the right edge, bullets and a pair of stars are none of these") {
  const DocumentAnalysis analysis = look(
      head +
      "EXPERIENCE\nNurse | Elm Clinic | Porto | 2019-Present\n\u25CF Dressed wounds of 20 patients a day\n"
      "\u2605 Trained nine nurses of the ward\nWard Sister, Ash Hospital, Porto          Jan 2015 - Dec "
      "2018\n"
      "\u2022 Led a ward of 30 beds rated \u2605\u2605\n\n" +
      studies + skills);
  for (const std::string_view type : {"table", "columns", "rating", "odd_glyph", "image"}) {
    INFO(type);
    CHECK(issues(analysis, type) == 0);
  }
}

TEST_CASE("hidden text is found where it stands, and advised against first") {
  const std::string text = head + work + studies + "SKILLS\nWound\u200B care\u202E, telemetry\n";
  const Desk desk(text, wanted);
  const DocumentAnalysis analysis = desk.analyze(Aspect::document);
  CHECK(place(analysis, "hidden_text", desk.text) == "\u200B");
  REQUIRE_FALSE(analysis.recommendations.empty());
  CHECK(analysis.recommendations.front().what == "Remove hidden characters");
  CHECK(analysis.recommendations.front().priority == 9);
}

TEST_CASE(
    "who tells little is told of which job to tell more, and who tells of no job at all hears it once") {
  const DocumentAnalysis terse = look(head + work + studies + skills);
  REQUIRE(advice(terse, "Tell more") != nullptr);
  CHECK(advice(terse, "Tell more")->how.find("Under Nurse, Elm Clinic: ") == 0);
  const DocumentAnalysis silent =
      look(head + "EXPERIENCE\nNurse, Elm Clinic, Jan 2015 - Present\n\n" + studies + skills);
  CHECK(advice(silent, "Tell more") == nullptr);  // the experience analyzer says it
}

TEST_CASE("a long résumé is asked to be shortened, an academic one is not") {
  std::string bullets;
  for (int i = 0; i < 110; ++i)
    bullets += "- Dressed wounds of 20 patients a day at home and on the ward of Elm\n";
  const std::string long_work = "EXPERIENCE\nNurse, Elm Clinic, Jan 2015 - Present\n" + bullets + "\n";
  CHECK(advice(look(head + long_work + studies + skills), "Shorten") != nullptr);
  CHECK(
      advice(look(head + long_work + studies + skills + "PUBLICATIONS\nExample, A. Wounds at home. 2020.\n"),
             "Shorten") == nullptr);
}
