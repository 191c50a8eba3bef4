#include <string>

#include "analysis_desk.hpp"

using namespace savile;
using namespace savile::test;

namespace {

const std::string wanted = "Cook\n\nRequirements\n- grill\n- food safety\n- food cost control\n";

Desk desk_with(const std::string& work) {
  return {"Ann Example\nann@example.com\n\nEXPERIENCE\n" + work, wanted};
}

SectionAnalysis experience(const std::string& work) {
  return desk_with(work).analyze(SectionType::experience);
}

}  // namespace

TEST_CASE("jobs told in running text are not said to tell nothing") {
  const SectionAnalysis prose = experience(
      "Cook, Blue Diner, Jan 2019 - Present\nI ran the grill for 200 guests a night. I trained four cooks in "
      "food safety.\n");
  CHECK(issues(prose, "no_bullets") == 0);
  CHECK(issues(prose, "prose") == 1);
  CHECK(factor(prose, "relevance") > 0);
  const SectionAnalysis silent =
      experience("Cook, Blue Diner, Jan 2019 - Present\n\nPorter, Red Diner, Mar 2015 - Dec 2018\n");
  CHECK(issues(silent, "no_bullets") == 2);
  REQUIRE(advice(silent, "Say what you did") != nullptr);
  CHECK(advice(silent, "Say what you did")->how.find("Cook, Blue Diner; Porter, Red Diner") !=
        std::string::npos);
}

TEST_CASE("jobs that touch in a year are not told to overlap; jobs that ran at once are") {
  CHECK(issues(experience("Cook, Blue Diner, 2017 to now\n- Ran the grill\n\nCook, Red Diner, 2012 to "
                          "2017\n- Ran the grill\n"),
               "overlap") == 0);
  CHECK(issues(experience("Cook, Blue Diner, 2015 - now\n- Ran the grill\n\nCook, Red Diner, 2012 - 2018\n- "
                          "Ran the grill\n"),
               "overlap") == 1);
  CHECK(issues(experience("Cook, Blue Diner, Jan 2017 - Present\n- Ran the grill\n\nCook, Red Diner, Mar "
                          "2012 - Jun 2017\n- Ran the grill\n"),
               "overlap") == 1);
}

TEST_CASE("few words with a figure say enough; few words without one do not") {
  const std::string head = "Cook, Blue Diner, Jan 2019 - Present\n";
  CHECK(issues(experience(head + "- Held food cost at 27 %\n"), "short_bullet") == 0);
  CHECK(issues(experience(head + "- Held food cost low\n"), "short_bullet") == 1);
  CHECK(issues(experience(head + "- Team of 14\n"), "short_bullet") == 1);
}

TEST_CASE("a name that begins like a verb is no verb in the wrong tense") {
  CHECK(issues(experience("Cook, Blue Diner, Jan 2015 - Dec 2018\n- Track-and-trace of 3,000 deliveries of "
                          "fish a year\n"),
               "tense") == 0);
  CHECK(issues(experience("Cook, Blue Diner, Jan 2015 - Dec 2018\n- Track 3,000 deliveries of fish a year "
                          "for six diners\n"),
               "tense") == 1);
}

TEST_CASE(
    "a job that leads with what serves the posting is left alone; a buried bullet is named with its job") {
  const std::string idle = "- Painted the window frames of the house\n",
                    serving = "- Trained four cooks in food safety\n";
  const SectionAnalysis buried = experience("Cook, Blue Diner, Jan 2019 - Present\n" + idle + serving);
  REQUIRE(advice(buried, "Lead each job") != nullptr);
  CHECK(advice(buried, "Lead each job")->how.find("Under Cook, Blue Diner: ") == 0);
  CHECK(advice(buried, "Lead each job")->how.find("Trained four cooks") != std::string::npos);
  CHECK_FALSE(advice(buried, "Lead each job")->requirements.empty());
  CHECK(advice(experience("Cook, Blue Diner, Jan 2019 - Present\n" + serving + idle), "Lead each job") ==
        nullptr);
}

TEST_CASE("old jobs that serve nothing may be shortened, and only at the extensive level") {
  Desk desk = {
      "Ann Example\nann@example.com\n\nEXPERIENCE\nCook, Blue Diner, Jan 2019 - Present\n- Trained four "
      "cooks in food safety\n\n"
      "Painter, Elm Paints, Jan 2004 - Dec 2008\n- Painted the window frames of houses\n- Mixed paints for "
      "the whole crew\n",
      wanted};
  CHECK(advice(desk.analyze(SectionType::experience), "shortening") == nullptr);
  desk.level = Level::extensive;
  REQUIRE(advice(desk.analyze(SectionType::experience), "shortening") != nullptr);
  CHECK(advice(desk.analyze(SectionType::experience), "shortening")->how.find("Painter, Elm Paints") !=
        std::string::npos);
}

TEST_CASE("a bullet may open with a result or with a verb behind a prefix") {
  const std::string head = "Seller, Blue Diner, Jan 2015 - Dec 2018\n";
  CHECK(issues(experience(head + "- 118 % of the quota in the first full year of sales\n"),
               "no_action_verb") == 0);
  CHECK(issues(experience(head + "- E-filed the orders of six diners and co-led the grill for years\n"),
               "no_action_verb") == 0);
  CHECK(issues(experience(head + "- Pre-trip inspections of the van each morning before the service began\n"),
               "no_action_verb") == 1);
}
