#include "rule_fixture.hpp"

using savile::EditKind;
using savile::testing::contains;
using savile::testing::RuleFixture;

namespace {

const std::string posting = "Ward Manager\n\nRequirements\n- Experience of managing a ward\n";

std::string job(const std::string& dates, const std::string& bullets) {
  return "Ines Okafor\nines@example.com\n\nExperience\n\nSister, Harbour Clinic, " + dates + "\n" + bullets;
}

std::string edited(const std::string& dates, const std::string& bullets) {
  return RuleFixture(job(dates, bullets), posting).after(EditKind::tense);
}

}  // namespace

TEST_CASE("past work is told in the past, whatever form it had") {
  CHECK(
      edited(
          "2015 - 2019",
          "- Manage a ward of 20 beds\n- Teaches the juniors\n- Auditing the drug charts for the trust\n") ==
      job("2015 - 2019",
          "- Managed a ward of 20 beds\n- Taught the juniors\n- Audited the drug charts for the trust\n"));
}

TEST_CASE("verbs that share the subject change together") {
  CHECK(contains(edited("2015 - 2019", "- Manage the rota and lead a team of 6\n"),
                 "- Managed the rota and led a team of 6"));
  CHECK(contains(edited("2015 - 2019", "- Prepares quotes, processes orders and resolves complaints\n"),
                 "- Prepared quotes, processed orders and resolved complaints"));
  CHECK(contains(edited("2015 - 2019", "- Meet families to agree goals and write plans for the ward\n"),
                 "- Met families to agree goals and write plans"));
}

TEST_CASE("no verb of the line is left behind") {
  CHECK(contains(edited("2015 - 2019", "- Handle and dispose of sharps in the ward\n"),
                 "- Handled and disposed of sharps"));
  CHECK(contains(edited("2015 - 2019", "- Implement the new rota; reduce waste by 8%\n"),
                 "- Implemented the new rota; reduced waste by 8%"));
  CHECK(contains(edited("2015 - 2019", "- Scans pallets with the guns\n- Keeps the store clean\n"),
                 "- Scanned pallets with the guns\n- Kept the store clean"));
}

TEST_CASE("the spelling of the text stays") {
  CHECK(contains(edited("2015 - 2019", "- Organise the day centre\n- Travel to homes across the county\n"),
                 "- Organised the day centre\n- Travelled to homes"));
}

TEST_CASE("a noun or a name that looks like a verb stays") {
  for (const std::string bullets : {
           "- Lead nurse for infection control\n", "- Design reviews for the new wing\n",
           "- Search and rescue standby\n", "- Key person for six toddlers\n",
           "- Sales and marketing of beds\n", "- Metering API, 9M requests a day\n",
           "- Nursing care for the elderly\n", "- Support engineer on call\n",
           "- Test automation for the ward app\n", "- Market research for the trust\n",
           "- Read charts and set targets\n"  // the same in both
       }) {
    CHECK(edited("2015 - 2019", bullets) == job("2015 - 2019", bullets));
  }
}

TEST_CASE("a sentence that can be read in two ways stays whole") {
  for (const std::string bullets : {"- Manage stock and purchase orders for the unit\n",
                                    "- Train staff who run clinics and write plans for patients\n",
                                    "- Manage the ward, which is the largest of the trust\n"}) {
    CHECK(edited("2015 - 2019", bullets) == job("2015 - 2019", bullets));
  }
}

TEST_CASE("in a role that goes on, completed deeds stay in the past") {
  const std::string bullets =
      "- Manage a ward of 20 beds\n- Teach the juniors\n- Write the rota\n- Reduced falls by 20%\n"
      "- Launched the day clinic\n";
  CHECK(edited("2015 - Present", bullets) == job("2015 - Present", bullets));
}

TEST_CASE("in a role that goes on, the odd one out is told like the others") {
  CHECK(contains(edited("2015 - Present",
                        "- Manage a ward of 20 beds\n- Teach the juniors\n- Checks the stock each night\n"
                        "- Writing the rota for 30 nurses\n"),
                 "- Check the stock each night\n- Write the rota for 30 nurses"));
}

TEST_CASE("what a project does is not what its maker did") {
  const std::string text =
      "Ines Okafor\nines@example.com\n\nProjects\n\nWard Rota App, 2018\n- Tracks shifts for the ward and "
      "sends alerts\n";
  CHECK(RuleFixture(text, posting).after(EditKind::tense) == text);
}

TEST_CASE("an entry without dates stays as it is") {
  const std::string text =
      "Ines Okafor\nines@example.com\n\nExperience\n\nSister, Harbour Clinic\n- Manage a ward\n";
  CHECK(RuleFixture(text, posting).after(EditKind::tense) == text);
}

TEST_CASE("the reason says when the work ended") {
  const auto edits =
      RuleFixture(job("2015 - 2019", "- Manage a ward of 20 beds\n"), posting).proposals(EditKind::tense);
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].before == "Manage");
  CHECK(edits[0].after == "Managed");
  CHECK(contains(edits[0].reason, "2019"));
}
