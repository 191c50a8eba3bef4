#include "document/layout_evidence.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "document/resume_parser.hpp"

namespace savile {
namespace {

constexpr int body = 100, large = 140;

// One hint a line: 'H' larger, 'b' bold, 'a' aside, ' ' like the text.
Layout layout_of(std::string_view looks) {
  Layout layout;
  for (const char look : looks)
    layout.push_back({look == 'H' ? large : body, look == 'b' ? 100 : 0, look == 'a'});
  return layout;
}

std::vector<ResumeLine> lines_with(std::string_view text, const Layout& layout) {
  std::vector<ResumeLine> lines = read_lines(text);
  take_layout(text, layout, lines);
  return lines;
}

std::vector<std::string> headings_of(std::string_view text, const Layout& layout) {
  std::vector<std::string> out;
  const Result<Resume> resume = parse_resume(text, {}, layout);
  for (const Section& section : resume.value().sections) out.emplace_back(slice(text, section.heading));
  return out;
}

}  // namespace

TEST_CASE("lines larger than the text are told, and bold ones") {
  const auto lines = lines_with("Experience\nTaught algebra in the evening\nTutor", layout_of("H b"));
  CHECK(lines[0].larger == 1);
  CHECK(lines[1].larger == 0);
  CHECK_FALSE(lines[1].bold);
  CHECK(lines[2].bold);
}

TEST_CASE("without hints, and where all lines are alike, nothing is told") {
  for (const Layout& layout : {Layout{}, layout_of("   "), layout_of("bbb")}) {
    for (const ResumeLine& line : lines_with("Experience\nTaught algebra\nTutor", layout)) {
      CHECK(line.larger == 0);
      CHECK_FALSE(line.bold);
    }
  }
}

TEST_CASE("a large paragraph and a large bullet are no headings") {
  const auto lines = lines_with(
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen\n"
      "- taught\nsmall text of some length that says how large the text of all this usually is, and more\n",
      layout_of("HH "));
  CHECK(lines[0].larger == 0);
  CHECK(lines[1].larger == 0);
}

TEST_CASE("a heading that no list knows is one where the paper shows it as the others") {
  constexpr std::string_view text =
      "Mara Lind\nmara@example.org\n\nExperience\nNurse, Harbour Clinic, 2019 - 2021\n- Ran the ward\n\n"
      "Odds and ends\nSails in the summer\n\nEducation\nBSc Nursing, Hill College, 2011\n";
  const auto with = headings_of(text, layout_of("H  H   H  H "));
  CHECK(std::count(with.begin(), with.end(), "Odds and ends") == 1);
  const auto without = headings_of(text, {});
  CHECK(std::count(without.begin(), without.end(), "Odds and ends") == 0);
}

TEST_CASE("a label is no heading where headings are larger") {
  constexpr std::string_view text =
      "Mara Lind\n\nTechnical Skills\n\nTools: lathe, press\n\nLanguages: German, English\n\n"
      "Experience\nFitter, Works, 2019 - 2021\n";
  const auto with = headings_of(text, layout_of("H H     H "));
  CHECK(with == std::vector<std::string>{"Technical Skills", "Experience"});
}

TEST_CASE("a running foot is kept and not read") {
  constexpr std::string_view text =
      "Mara Lind\n\nEducation\nBSc Nursing, Hill College, 2011\n\nMara Lind, June 2026";
  const Result<Resume> resume = parse_resume(text, {}, layout_of("H H  a"));
  REQUIRE(resume.value().sections.size() == 1);
  CHECK(resume.value().sections[0].entries.size() == 1);
  CHECK(resume.value().sections[0].span.end == text.size());
}

TEST_CASE("kept lines keep their hints through edits, in their order; new ones have none") {
  constexpr std::string_view before = "A\nB\nA\n", after = "B\nnew\nA\nA\nA\n";
  const Layout layout = {{1, 0, false}, {2, 0, false}, {3, 0, false}};
  const Layout carried = carry_layout(before, layout, after);
  REQUIRE(carried.size() >= 5);
  CHECK(carried[0].size == 2);
  CHECK(carried[1].size == 0);
  CHECK(carried[2].size == 1);
  CHECK(carried[3].size == 3);
  CHECK(carried[4].size == 0);
  CHECK(carry_layout(before, {}, after).empty());
}

}  // namespace savile
