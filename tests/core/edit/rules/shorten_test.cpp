#include "edit/gate.hpp"
#include "rule_fixture.hpp"

using savile::Edit;
using savile::EditKind;
using savile::EditStatus;
using savile::testing::contains;
using savile::testing::RuleFixture;

namespace {

const std::string posting = "Registered Nurse\n\nRequirements\n- Telemetry\n- Wound care\n";

std::string resume(const std::string& oldest) {
  return "Ines Okafor\nines@example.com\n\nExperience\n\nRegistered Nurse, Harbour Hospital, 2019 - "
         "Present\n- "
         "Telemetry\n\nStaff Nurse, Quay Clinic, 2014 - 2019\n- Wound care\n\n" +
         oldest + "\nEducation\nBSc Nursing, 2008\n";
}

std::vector<Edit> cuts(const std::string& text) {
  return RuleFixture(text, posting).proposals(EditKind::shorten);
}

}  // namespace

TEST_CASE("an old post's bullets that serve nothing may go, the last ones first, and two stay") {
  const std::string text = resume(
      "Staff Nurse, Mill House, 2008 - 2013\n- Cared for 30 residents\n- Filed papers\n- Took wound care "
      "rounds\n- "
      "Watered plants\n");
  const std::vector<Edit> edits = cuts(text);
  REQUIRE(edits.size() == 2);
  CHECK(savile::apply_edits(text, edits).value() ==
        resume("Staff Nurse, Mill House, 2008 - 2013\n- Cared for 30 residents\n- Took wound care rounds\n"));
}

TEST_CASE("the oldest post may go where it has nothing to do with the job that is offered") {
  const std::string text = resume("Kitchen Porter, The Lamb, 2006 - 2008\n- Washed up\n");
  const std::vector<Edit> edits = cuts(text);
  REQUIRE(edits.size() == 1);
  CHECK(contains(savile::apply_edits(text, edits).value(), "- Wound care\n\nEducation\nBSc Nursing, 2008\n"));
}

TEST_CASE("an empty clause at the end of a very long bullet may go") {
  const std::string bullet =
      "- Looked after the patients of the cardiac ward and of the day clinic, wrote the plans of care, spoke "
      "with "
      "their families and with the social workers of the hospital every day";
  const std::string text =
      "Ines Okafor\nines@example.com\n\nExperience\n\nRegistered Nurse, Harbour Hospital, 2019 - Present\n" +
      bullet;
  const std::vector<Edit> edits = cuts(text + ", ensuring a smooth process for everybody involved\n");
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].before == ", ensuring a smooth process for everybody involved");
  CHECK(edits[0].after.empty());
  // A clause with a figure or a term is a fact.
  CHECK(cuts(text + ", ensuring that falls went down by 30%\n").empty());
  CHECK(cuts(text + ", providing wound care\n").empty());
}

TEST_CASE("it never happens by itself: the gate keeps it waiting, and says why") {
  const std::string text = resume("Kitchen Porter, The Lamb, 2006 - 2008\n- Washed up\n");
  const auto parsed = savile::parse_resume(text);
  const auto judged = savile::judge(parsed.value(), cuts(text), savile::Lexicon::standard(), {2026, 11});
  REQUIRE(judged.size() == 1);
  CHECK(judged[0].edit.status == EditStatus::needs_confirmation);
  REQUIRE_FALSE(judged[0].findings.empty());
}

TEST_CASE("recent posts, related ones, figures and what is asked for are left alone") {
  for (
      const std::string oldest : {
          "Kitchen Porter, The Lamb, 2018 - 2019\n- Washed up\n",                      // recent
          "Staff Nurse, Mill House, 2008 - 2013\n- Filed papers\n- Watered plants\n",  // two bullets
          "Staff Nurse, Mill House, 2008 - 2013\n- Cared for 30 people\n- Wound care\n- Telemetry\n",  // all
                                                                                                       // serve
          "Kitchen Porter, The Lamb, 2006 - 2008\n- Cut waste by 30%\n",  // a figure
      }) {
    INFO(oldest);
    CHECK(cuts(resume(oldest)).empty());
  }
}
