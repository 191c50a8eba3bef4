#include "rule_fixture.hpp"

using savile::Edit;
using savile::EditKind;
using savile::testing::contains;
using savile::testing::RuleFixture;

namespace {

const std::string posting = "Registered Nurse\n\nRequirements\n- BLS certification (required)\n- Telemetry\n";
const std::string head = "Ines Okafor\nines@example.com\n\n";
const std::string work =
    "EXPERIENCE\n\nStaff Nurse, Harbour Hospital, 2019 - Present\n- Looked after the patients of the ward "
    "with two "
    "aides\n";
const std::string studies = "EDUCATION\n\nBSc Nursing, Quay University, 2018\n";
const std::string summary =
    "SUMMARY\n\nNurse who likes the calm of the night and works well with the others.\n";
const std::string licences = "CERTIFICATIONS\n\nBLS certification, 2024\n";
const std::string interests = "INTERESTS\n\nRowing, chess\n";

std::string paper(const std::vector<std::string>& sections) {
  std::string out = head;
  for (std::size_t i = 0; i < sections.size(); ++i) out += (i > 0 ? "\n" : "") + sections[i];
  return out;
}

std::string ordered(const std::string& text) {
  return RuleFixture(text, posting).after(EditKind::reorder_sections);
}

}  // namespace

TEST_CASE("the summary comes first, work before studies, interests last") {
  CHECK(ordered(paper({work, summary, studies})) == paper({summary, work, studies}));
  CHECK(ordered(paper({studies, work})) == paper({work, studies}));
  CHECK(ordered(paper({interests, work, studies})) == paper({work, studies, interests}));
}

TEST_CASE("a certificate that is required stands next to the work") {
  CHECK(ordered(paper({work, studies, licences})) == paper({work, licences, studies}));
}

TEST_CASE("once in order it stays, whatever the order was") {
  for (const auto& sections : {std::vector{interests, studies, work, licences, summary},
                               std::vector{licences, summary, interests, studies, work},
                               std::vector{studies, licences, work, interests}}) {
    const std::string once = ordered(paper(sections));
    CHECK(ordered(once) == once);
    CHECK(once.size() == paper(sections).size());
    CHECK(once.substr(0, head.size()) == head);
  }
}

TEST_CASE("for a student the studies come first") {
  const std::string first_job =
      "EXPERIENCE\n\nCare Assistant, Harbour Hospital, Jan 2026 - Present\n- Helped the patients of the ward "
      "with "
      "their meals and with the rest\n";
  const std::string degree = "EDUCATION\n\nBSc Nursing, Quay University, 2022 - 2026\n";
  CHECK(ordered(paper({first_job, degree})) == paper({degree, first_job}));
  CHECK(ordered(paper({degree, first_job})) == paper({degree, first_job}));
}

TEST_CASE("what has no known heading moves with the section before it") {
  const std::string odd = "ZZZ WARD GARDEN\n\nThe garden of the ward and the choir of the hospital.\n";
  const std::string out = ordered(paper({studies, work, odd, interests}));
  CHECK(out.find("ZZZ WARD GARDEN") > out.find("EXPERIENCE"));
  CHECK(out.find("EDUCATION") > out.find("ZZZ WARD GARDEN"));
}

TEST_CASE("nothing moves where that would break something") {
  const std::string publications = "PUBLICATIONS\n\nOkafor I. Quiet wards. J Night, 2020.\n";
  const std::string award = "QUALIFICATIONS\n\nQualified Nurse Status, 2019\n";
  for (const std::string& text : {
           paper({work, studies}),                             // in order
           paper({studies, work, publications}),               // academics begin with their studies
           paper({work, award}),                               // awards under a heading for summaries
           paper({studies, work.substr(0, work.size() - 1)}),  // no line end to stand before another
           paper({work, "INTERESTS\n\nRowing\ncall +44 20 7946 0018\n", studies}),  // contact details within
       }) {
    if (contains(text, "7946")) {
      CHECK(contains(ordered(text), "call +44 20 7946 0018"));
      continue;
    }
    CHECK(ordered(text) == text);
  }
}

TEST_CASE("rules drawn between sections stay where they are") {
  const std::string text = head + studies + "\n----------\n\n" + work;
  CHECK(ordered(text) == head + work + "\n----------\n\n" + studies);
}

TEST_CASE("it goes together with the order of bullets and with a new summary") {
  const std::string text =
      paper({studies,
             "EXPERIENCE\n\nStaff Nurse, Harbour Hospital, 2019 - Present\n- Planned the party of "
             "the ward\n- Read telemetry of 12 patients with the aides\n"});
  std::vector<Edit> edits = RuleFixture(text, posting).proposals(EditKind::reorder_bullets);
  REQUIRE(edits.size() == 1);
  std::vector<Edit> sections = RuleFixture(text, posting).proposals(EditKind::reorder_sections);
  REQUIRE(sections.size() == 1);
  edits.push_back(sections[0]);
  edits[0].id = "a";
  edits[1].id = "b";
  const std::string out = savile::apply_edits(text, edits).value();
  CHECK(
      contains(out,
               "EXPERIENCE\n\nStaff Nurse, Harbour Hospital, 2019 - Present\n- Read telemetry of 12 patients "
               "with the aides\n- Planned the party of the ward\n\nEDUCATION"));
}
