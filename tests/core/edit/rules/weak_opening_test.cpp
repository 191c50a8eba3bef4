#include "rule_fixture.hpp"

using savile::EditKind;
using savile::testing::contains;
using savile::testing::RuleFixture;

namespace {

const std::string posting = "Site Manager\n\nRequirements\n- Experience managing crews\n";

std::string job(const std::string& dates, const std::string& bullets) {
  return "Ines Okafor\nines@example.com\n\nExperience\n\nForeman, Harbour Builders, " + dates + "\n" +
         bullets;
}

std::string edited(const std::string& dates, const std::string& bullets) {
  return RuleFixture(job(dates, bullets), posting).after(EditKind::weak_opening);
}

}  // namespace

TEST_CASE("a duty becomes the deed that it names") {
  const std::string out =
      edited("2015 - 2019", "- Responsible for managing two crews of 8\n- Poured 40 foundations\n");
  CHECK(contains(out, "- Managed two crews of 8\n- Poured 40 foundations"));
}

TEST_CASE("who costs products has costed them: a person is not what they cost") {
  const std::string out =
      edited("2015 - 2019", "- Was responsible for costing 140 products\n- Poured 40 foundations\n");
  CHECK(contains(out, "- Costed 140 products\n"));
}

TEST_CASE("in a role that goes on, the other bullets set the tense") {
  const std::string present =
      "- Responsible for managing two crews of 8\n- Order materials for three sites\n- Inspect the scaffolds "
      "each week\n";
  CHECK(contains(edited("2015 - Present", present), "- Manage two crews of 8"));
  const std::string past =
      "- Responsible for managing two crews of 8\n- Ordered materials for three sites\n- Inspected the "
      "scaffolds\n";
  CHECK(contains(edited("2015 - Present", past), "- Managed two crews of 8"));
}

TEST_CASE("a duty without a figure goes on where another bullet tells what is done now") {
  const std::string mixed =
      "- Perform 60 assays a week\n- Wrote 14 manuals\n- Trained two juniors\n"
      "- Responsible for calibration and maintenance of balances\n"
      "- Responsible for the migration of 11 instruments\n";
  const std::string out = edited("2015 - Present", mixed);
  CHECK(contains(out, "- Calibrate and maintain balances"));
  CHECK(contains(out, "- Migrated 11 instruments"));
  const std::string past =
      "- Wrote 14 manuals\n- Trained two juniors\n- Responsible for calibration and maintenance of "
      "balances\n";
  CHECK(contains(edited("2015 - Present", past), "- Calibrated and maintained balances"));
}

TEST_CASE("a duty that was is over where the work goes on, and so much a day is no count") {
  const std::string moved =
      "- Was tasked with moving 1,200 files to the archive\n- Order materials for three sites\n- Inspect the "
      "scaffolds each week\n";
  CHECK(contains(edited("2015 - Present", moved), "- Moved 1,200 files"));
  const std::string daily =
      "- Responsible for testing of drinking water, 90 samples a day\n- Perform audits\n- Wrote two "
      "manuals\n- "
      "Trained two juniors\n";
  CHECK(contains(edited("2015 - Present", daily), "- Test drinking water, 90 samples a day"));
}

TEST_CASE("what was done for some years is not told in the present") {
  const std::string bullets =
      "- Responsible for managing the summer crew for three years\n- Order materials for three sites\n"
      "- Inspect the scaffolds each week\n";
  CHECK(contains(edited("2015 - Present", bullets),
                 "- Responsible for managing the summer crew for three years"));
  CHECK(contains(edited("2015 - 2019", bullets), "- Managed the summer crew for three years"));
}

TEST_CASE("the reason names both words and the change its requirements") {
  const auto edits = RuleFixture(job("2015 - 2019", "- Responsible for managing crews on 3 sites\n"), posting)
                         .proposals(EditKind::weak_opening);
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].before == "Responsible for managing");
  CHECK(edits[0].after == "Managed");
  CHECK(contains(edits[0].reason, "“Responsible for”"));
  CHECK(contains(edits[0].reason, "“Managed”"));
  CHECK_FALSE(edits[0].requirements.empty());
  CHECK_FALSE(edits[0].evidence.empty());
}

TEST_CASE("help, part of a team and presence stay what they are") {
  const std::string bullets =
      "- Helped manage two crews\n- Assisted with pouring foundations\n- Worked on building the east wing\n"
      "- Participated in planning the move\n- Jointly responsible for managing the yard\n";
  CHECK(edited("2015 - 2019", bullets) == job("2015 - 2019", bullets));
}

TEST_CASE("a noun after the opening stays, and so does an opening that is none") {
  const std::string bullets =
      "- Responsible for the yard\n- Responsible for marketing campaigns\n- Responsible disclosure of 4 "
      "faults\n"
      "- Managed the yard\n";
  CHECK(edited("2015 - 2019", bullets) == job("2015 - 2019", bullets));
}

TEST_CASE("a deed that hides in a noun is told as one") {
  const std::string out =
      edited("2015 - 2019",
             "- Responsible for the management of two crews\n- In charge of the training and "
             "supervision of 6 apprentices\n- Preparation of quotes for the yard\n");
  CHECK(contains(
      out, "- Managed two crews\n- Trained and supervised 6 apprentices\n- Prepared quotes for the yard"));
}

TEST_CASE("a name or a sentence that begins with such a noun stays") {
  const std::string bullets =
      "- Management of Change reviews for the yard\n- Introduction of scanners cut waste by 8%\n"
      "- Development plan for the yard\n";
  CHECK(edited("2015 - 2019", bullets) == job("2015 - 2019", bullets));
}

TEST_CASE("what one was tasked or meant to do, and did, opens with the verb") {
  const std::string out =
      edited("2015 - 2019",
             "- Tasked with ordering the stone and keeping the books\n- Duties included pouring "
             "foundations, laying brick and finishing floors\n- I was responsible for leading the crew\n");
  CHECK(contains(out,
                 "- Ordered the stone and kept the books\n- Poured foundations, laid brick and finished "
                 "floors\n- Led the crew"));
}

TEST_CASE("several deeds with one object are told together") {
  CHECK(contains(edited("2015 - 2019", "- Responsible for hiring, training and evaluating the masons\n"),
                 "- Hired, trained and evaluated the masons"));
}

TEST_CASE("in running prose no sentence shrinks to an order") {
  const std::string prose =
      "Opened and closed the yard and kept its books for the owner. Responsible for cashing up.\n";
  CHECK(edited("2015 - 2019", prose) == job("2015 - 2019", prose));
}

TEST_CASE("a word in -ing before what is worked on is a verb, before what it names it is none") {
  CHECK(contains(
      edited("2015 - 2019", "- Responsible for processing invoices and ordering stock for the yard\n"),
      "- Processed invoices and ordered stock for the yard"));
  const std::string bullets =
      "- Responsible for cleaning supplies for the yard\n- In charge of training materials\n"
      "- Responsible for billing systems of the yard\n- In charge of painting\n";
  CHECK(edited("2015 - 2019", bullets) == job("2015 - 2019", bullets));
}

TEST_CASE("a row of nouns of which one is no deed stays whole") {
  const std::string bullets =
      "- Responsible for building the wall and for keeping the books\n"
      "- Responsible for the management of stock and the smooth running of the bar\n"
      "- Responsible for the day-to-day management of the yard\n- Head of the yard\n";
  CHECK(edited("2015 - 2019", bullets) == job("2015 - 2019", bullets));
}
