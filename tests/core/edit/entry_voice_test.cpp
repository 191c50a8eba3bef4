#include "edit/entry_voice.hpp"

#include "catch.hpp"
#include "document/resume_parser.hpp"

using namespace savile;

namespace {

EntryVoice voice(const std::string& dates, const std::string& bullets) {
  const std::string text =
      "Ines Okafor\nines@example.com\n\nExperience\n\nBuyer, Harbour Stores" + dates + "\n" + bullets;
  const auto resume = parse_resume(text);
  REQUIRE(resume.ok());
  REQUIRE_FALSE(resume.value().sections[0].entries.empty());
  return voice_of(resume.value().sections[0].entries[0], text);
}

}  // namespace

TEST_CASE("what is over is told in the past, what goes on as its bullets tell it") {
  CHECK(voice(", 2015 - 2019", "- Manage the shop\n- Prepare the books\n").tense() == Tense::past);
  CHECK(voice(", 2015 - Present", "- Manage the shop\n- Prepare the books\n").tense() == Tense::present);
  CHECK(voice(", 2015 - Present", "- Managed the shop\n- Prepared the books\n").tense() == Tense::past);
}

TEST_CASE("only plain openings count") {
  const EntryVoice counted =
      voice(", 2015 - 2019",
            "- Manage the shop\n- Design reviews\n- Set the prices\n- Teaches juniors\n- Buying the coats\n"
            "- Sold hats\n");
  CHECK(counted.present == 1);
  CHECK(counted.third == 1);
  CHECK(counted.gerunds == 1);
  CHECK(counted.past == 1);
}

TEST_CASE("a duty that will be told as a deed counts with those of its tense") {
  CHECK(voice(", 2015 - Present", "- Manage the shop\n- Responsible for keeping the books\n").present == 2);
}
