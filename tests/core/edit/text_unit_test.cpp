#include "edit/text_unit.hpp"

#include "catch.hpp"
#include "document/resume_parser.hpp"

using namespace savile;

namespace {

const std::string text =
    "Ines Okafor\nines@example.com\n\nSummary\n\nNurse with 9 years in acute care and two "
    "languages.\n\nExperience\n\n"
    "Nurse, Harbour Clinic, 2015 - 2019\nCared for up to 12 patients a shift and kept their charts.\n"
    "- Trained six juniors\n- Ran the ward\n  at night\n\nSkills\nTriage, charting, EKG\n";

std::vector<std::string> units() {
  const auto resume = parse_resume(text);
  REQUIRE(resume.ok());
  std::vector<std::string> out;
  for (const Section& section : resume.value().sections) {
    for (const TextUnit& unit : text_units_of(section, text)) out.emplace_back(slice(text, unit.span));
  }
  return out;
}

}  // namespace

TEST_CASE("bullets, prose and skills are units, heads and headings are none") {
  CHECK(units() == std::vector<std::string>{"Nurse with 9 years in acute care and two languages.",
                                            "Cared for up to 12 patients a shift and kept their charts.",
                                            "Trained six juniors", "Ran the ward\n  at night", "Triage",
                                            "charting", "EKG"});
}

TEST_CASE("units are in order and apart") {
  const auto resume = parse_resume(text);
  std::size_t end = 0;
  for (const Section& section : resume.value().sections) {
    for (const TextUnit& unit : text_units_of(section, text)) {
      CHECK(unit.span.begin >= end);
      end = unit.span.end;
    }
  }
}
