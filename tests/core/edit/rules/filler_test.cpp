#include "rule_fixture.hpp"

using savile::EditKind;
using savile::testing::contains;
using savile::testing::RuleFixture;

namespace {

const std::string posting = "Technician\n\nRequirements\n- Experience of testing\n";

std::string bullet(const std::string& before) {
  const std::string text =
      "Ines Okafor\nines@example.com\n\nExperience\n\nTechnician, Harbour Labs for the Blind, 2015 - "
      "2019\n- " +
      before + "\n";
  const std::string out = RuleFixture(text, posting).after(EditKind::filler);
  const std::size_t at = out.find("\n- ") + 3;
  return out.substr(at, out.size() - at - 1);
}

}  // namespace

TEST_CASE("a roundabout phrase becomes the plain one") {
  CHECK(bullet("Met clients in order to agree the scope") == "Met clients to agree the scope");
  CHECK(bullet("Made use of lasers in the lab") == "Used lasers in the lab");
  CHECK(bullet("In order to save time, wrote macros") == "To save time, wrote macros");
  CHECK(bullet("Cleaned the benches on a daily basis") == "Cleaned the benches daily");
  CHECK(bullet("Utilized R and, prior to release, utilised SAS") == "Used R and, before release, used SAS");
  CHECK(bullet("Was able to cut waste by 20%") == "Cut waste by 20%");
  CHECK(bullet("Wrote the plan and was able to cut waste") == "Wrote the plan and cut waste");
}

TEST_CASE("a word that says nothing goes") {
  CHECK(bullet("Successfully managed 14 trials of the drug") == "Successfully managed 14 trials of the drug");
  CHECK(bullet("Successfully managed 14 benches") == "Managed 14 benches");
  CHECK(bullet("Ran the lab and actively coached 4 juniors") == "Ran the lab and coached 4 juniors");
  CHECK(bullet("Managed various social media accounts") == "Managed social media accounts");
  CHECK(bullet("Prepared a variety of sauces and soups") == "Prepared sauces and soups");
}

TEST_CASE("various goes before a plural of a stated kind, wherever that stands") {
  CHECK(bullet("Various hardware repairs") == "Hardware repairs");
  CHECK(bullet("Worked on various bug fixes and improvements") == "Worked on bug fixes and improvements");
  CHECK(bullet("Assisted in various safety committee meetings") == "Assisted in safety committee meetings");
  CHECK(bullet("Ran homework, meals and various lab tests") == "Ran homework, meals and lab tests");
  for (const std::string text :
       {"Various duties on the shop floor", "Worked in various coastal cities", "Ran meals and various tasks",
        "Worked on various platforms", "Sold shoes of various small sizes"}) {
    CHECK(bullet(text) == text);
  }
}

TEST_CASE("where the word carries meaning it stays") {
  for (const std::string text : {
           "Successfully defended a thesis on kelp",     // not all do
           "Successfully completed the licensing exam",  // it was passed
           "Successfully resuscitated 3 patients",       // many are not
           "Was able to reduce, and at times end, the waste for the shop",
           "Was able to cut waste and build trust for the shop",
           "Performed various duties in the kitchen",       // "performed duties" says nothing
           "Worked in various cities of the north",         // "in cities"
           "Made shelves of various sizes for the shop",    // "of sizes"
           "Trained various teams: sales, support, labs",   // counted out
           "Gave the Very Large Array its new control",     // a name
           "Wrote a tool so that teams were able to test",  // another subject
           "Ran the data utilization study",                // a noun
           "Quoted \" in order to form a more perfect union\" for the press",
       }) {
    CHECK(bullet(text) == text);
  }
}

TEST_CASE("each change says what it does") {
  const auto edits =
      RuleFixture(
          "Ines Okafor\nines@example.com\n\nExperience\n\nTechnician, Harbour Labs, 2015 - 2019\n"
          "- Utilized lasers in order to test the lenses\n",
          posting)
          .proposals(EditKind::filler);
  REQUIRE(edits.size() == 2);
  CHECK(edits[0].before == "Utilized");
  CHECK(contains(edits[0].reason, "“used”"));
  CHECK(edits[1].before == "in order to");
}
