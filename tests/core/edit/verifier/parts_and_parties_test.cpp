// What is said of some told of all, and what others did, held or were given.

#include "rewrite.hpp"

using namespace savile;

TEST_CASE("most are not every one, and a year is not the whole degree") {
  static constexpr Rewrite false_ones[] = {
      {"Volunteered at the food bank most Thursdays", "Volunteered at the food bank every Thursday"},
      {"Did one year of a nursing degree", "Nursing degree"},
      {"Hauled freight, roughly 1,900 miles a week", "Hauled freight, roughly 1,900 miles a trip"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Volunteered at the food bank every Thursday", "Volunteered at the food bank each Thursday"},
      {"Spoke at one event in Leeds and at two more events in York", "Spoke at events in Leeds and York"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("what a lead, an employer's customer or the next crew has is theirs") {
  static constexpr Rewrite false_ones[] = {
      {"My shift lead rewrote the pick sequence; I trained nine temps on it",
       "Rewrote the pick sequence and trained nine temps on it"},
      {"Loaded trailers for a warehouse that served Target", "Employed by Target to load trailers"},
      {"Stripped the south face, leaving the trim for the next crew", "Stripped the south face and the trim"},
      {"Team won a regional award in 2019", "Won a regional award in 2019"},
      {"Set up chairs for conferences", "Organised conferences"},
      {"Offered the party-chief role in 2018, I turned it down", "Took on the party-chief role in 2018"},
      {"Nominated for 2 press awards, won neither", "Nominated for two press awards, winning one"},
      {"Walked dogs for a neighbour", "Walked dogs for a kennel"},
      {"Stocked ambient aisles", "Stocked chilled aisles"},
      {"Rewrote the handouts the same spring that no-shows fell from 18% to 12%",
       "Rewrote the handouts, cutting no-shows from 18% to 12%"},
      {"Kept the minutes, unpaid, for a neighborhood board",
       "Kept the minutes, paid, for a neighborhood board"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Walked dogs for a neighbour", "Walked a neighbour's dogs"},
      {"Milked 140 cows twice daily with 1 co-worker", "With one co-worker, milked 140 cows two times a day"},
      {"I was not the safety officer, but I ran the toolbox talk when he was off site",
       "Ran the toolbox talk when the safety officer was off site"},
      {"Assembled PCBs, hand soldered", "PCB assembly, hand soldering"},
      {"Allowed to sign for deliveries under $500", "Authorized to sign for deliveries under $500"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("excuses hold for what they are made for") {
  static constexpr Rewrite false_ones[] = {
      {"Repaired 40 ac circuits", "Repaired 40 acres of circuits"},
      {"Painted a 40m fence in good time", "Painted a fence in 40 minutes"},
      {"Translated FR>EN patents", "Translated EN>FR patents"},
      {"Drove four years with one non-preventable accident", "Drove four years with no accidents"},
      {"Serviced rooftop units at 17 schools", "Installed rooftop units at 17 schools"},
      {"Cabin crew on short-haul routes", "Cabin crew on long-haul routes"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Left notes for the night team and locked up", "Left notes for night team and locked up"},
      {"Recommended vaccination against flu", "Recommended flu vaccination"},
      {"Offered samples and broke down boxes", "Broke down boxes and offered samples"},
      {"Watched kids after school", "Minded children after school"},
      {"Hauled loads between the port and our warehouse",
       "Hauled loads between the port and the company warehouse"},
      {"I was allowed to sign off timesheets and did so weekly", "Signed off timesheets weekly"},
      {"Worked Sat and Sun", "Worked Saturdays and Sundays"},
      {"Bookkeeper for a plumbing supply firm", "Kept the books for a plumbing supply firm"},
      {"Resets, 11 stores, KY & TN", "Resets at 11 stores in Kentucky and Tennessee"},
      {"Cleaned 24 classrms nightly", "Cleaned 24 classrooms nightly"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("what several did between them is not told of each, nor a part as added or as the whole") {
  static constexpr Rewrite false_ones[] = {
      {"Baked 600 sourdoughs a night between 3 of us",
       "One of three bakers, each baking 600 sourdoughs a night"},
      {"Caught 46 babies in training, 3 of them water births",
       "Caught 46 babies in training, plus a further three water births"},
      {"Hung doors in 35 plots of a 60-home development", "Hung doors throughout a 60-home development"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Baked 600 sourdoughs a night each, three of us",
       "One of three bakers, each baking 600 sourdoughs a night"},
      {"Caught 46 babies in training and 3 more later",
       "Caught 46 babies in training and a further three later"},
      {"Hung doors in all 60 plots of the development", "Hung doors in 60 plots of the development"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("work left to others, and for whom one did one's own, stay as they are") {
  static constexpr Rewrite false_ones[] = {
      {"Slated 2 church roofs, scaffold by others", "Scaffolded and slated two church roofs"},
      {"Broke the landfill story, later followed up by the BBC", "Broke the landfill story for the BBC"},
      {"Carried out home assessments, shadowing a senior occupational therapist",
       "Carried out home assessments as a senior occupational therapist"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Slated 2 church roofs, scaffold by others", "Slated two church roofs"},
      {"Broke the landfill story for the BBC", "Broke the landfill story for the BBC"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("a deed keeps what it was done to, word by word and joined to it") {
  static constexpr Rewrite false_ones[] = {
      {"Taught piano to 9 choristers; deputised for the Organist", "Taught organ to 9 choristers"},
      {"Looked after two red pandas, hand-reared one orphaned lemur", "Hand-reared an orphaned red panda"},
      {"Judged 78 county matches, ran the line at two Vase ties",
       "Judged 78 county matches and two Vase ties"},
      {"Ported the form, kept IE11 support for one client",
       "Ported the form, dropped IE11 support for one client"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Taught piano and organ to 9 choristers", "Taught organ to 9 choristers"},
      {"Looked after two red pandas, hand-reared one orphaned lemur", "Hand-reared an orphaned lemur"},
      {"Judged 78 county matches and two Vase ties", "Judged two Vase ties and 78 county matches"},
      {"Provided therapy to children under supervision of a licensed practitioner",
       "Under a licensed practitioner's supervision, provided therapy to children"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("a mark that the figures miss is not met, and a change with another cause is not one's own") {
  static constexpr Rewrite false_ones[] = {
      {"Handled 60 calls a day with an average handling time of 6 minutes against a 5-minute target",
       "Handled 60 calls a day while meeting the 5-minute average handling time target"},
      {"Empty miles fell from 23% to 17% in 2022 as a result of the depot merger",
       "Cut empty miles from 23% to 17% in 2022"},
      {"Repointed the south elevation of a Grade II chapel",
       "Repointed the south elevation of a Grade I chapel"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Cut empty miles from 23% to 17% in 2022 as a result of my new routes",
       "Cut empty miles from 23% to 17% in 2022"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("of several posts in one scope, each keeps its own deeds") {
  const std::string scope =
      "Medical Secretary, Hillcrest Hospital, 2019-2023: scheduled theatre lists for 3 surgeons\n"
      "Ward Clerk, St Anne's, 2015-2019: digitised 2,400 paper notes";
  const std::string before =
      "Medical Secretary, Hillcrest Hospital, 2019-2023: scheduled theatre lists for 3 surgeons";
  const auto verdict = [&](std::string_view after) {
    return verify(before, after, scope, Lexicon::standard()).verdict;
  };
  CHECK(verdict("Scheduled theatre lists for three surgeons and digitised 2,400 paper notes at Hillcrest") ==
        Verdict::block);
  CHECK(verdict("Scheduled theatre lists for three surgeons at Hillcrest") == Verdict::accept);
  CHECK(verdict("Scheduled theatre lists for three surgeons; digitised 2,400 paper notes") ==
        Verdict::accept);
}

TEST_CASE("what a firm or the owner did, and a part of them, stay theirs and a part") {
  static constexpr Rewrite false_ones[] = {
      {"1,800 letters catalogued; digitisation done by outside firm",
       "Catalogued and digitised 1,800 letters"},
      {"Blew 200 pieces of stemware a month to the studio owner's designs",
       "Designed and blew 200 pieces of stemware each month for the studio owner"},
      {"Marked 310 acres of spruce for thinning, 120 of which a contractor has since harvested",
       "Marked 310 acres of spruce for thinning and harvested 120 of them"},
      {"Negotiated with nine growers in the Douro and signed two of them",
       "Negotiated with, and signed, nine Douro growers"},
      {"Handled traffic that peaked at 22 aircraft an hour", "Handled an average of 22 aircraft per hour"},
      {"Tagged 52 sharks off Durban and analysed the tracks in Cape Town",
       "Tagged 52 sharks off Cape Town, then analysed their tracks in Durban"},
      {"Baked 600 loaves a night between three of us", "Baked 600 loaves a night"},
      {"Stored blood samples for testing", "Tested blood samples"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Half a dozen bridles a month, stitched by hand", "Six bridles a month, stitched by hand"},
      {"Prepared drawings for building control", "Produced drawings for building control"},
      {"Cleaned wards, theatres and the day-case unit", "Cleaned the day-case unit, theatres and wards"},
      {"Taught pupils how to read music", "Taught music reading to pupils"},
      {"Served 120 covers a night between two of us", "As one of two, served 120 covers each night"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("a denial that the new text keeps denies nothing else of it") {
  static constexpr Rewrite honest[] = {
      {"In order to reduce missed dates, built a docket tracker; none has been missed since 2021",
       "To reduce missed dates, built a docket tracker; none has been missed since 2021"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Closed 85% of password-reset tickets within the eight-hour target",
       "Closed 85% of tickets within the eight-hour target"},
      {"Prepared returns for the manager, who reviewed, signed and filed them",
       "Prepared, signed and filed returns"},
      {"Supported three pupils, only one of whom met all his targets",
       "Supported three pupils, all of whom met all their targets"},
  };
  expect_all(false_ones, Verdict::block);
}
