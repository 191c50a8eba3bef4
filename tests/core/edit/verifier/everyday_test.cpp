// Everyday rewordings of résumés of many trades, and the untrue ones beside them.

#include "rewrite.hpp"

using namespace savile;

namespace {

template <class Rows>
void expect_stopped(const Rows& rows) {
  for (const Rewrite& row : rows) {
    const Verification result = verify_document(row.before, row.after, Lexicon::standard());
    INFO(shown(row, result));
    CHECK(result.verdict != Verdict::accept);
  }
}

}  // namespace

TEST_CASE("a general noun beside a word of the source is no new claim") {
  static constexpr Rewrite honest[] = {
      {"Wrote hazard labels for a coach tour", "Wrote hazard label text for a coach tour"},
      {"Checked brake pads in a bus garage", "Checked brake pad items in a bus garage"},
      {"Kept allergy lists for the nursery", "Kept allergy information for the nursery"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite untrue[] = {
      {"Wrote adverts for a bakery", "Wrote adverts and records for a bakery"},
      {"Cleaned data in Python", "Cleaned data for a Python project"},
      {"Worked for a fostering service", "Worked for a fostering course"},
  };
  expect_stopped(untrue);
}

TEST_CASE("what one did oneself stays one's own in other words") {
  static constexpr Rewrite honest[] = {
      {"Junior gardener who planted all the roses at a manor",
       "As junior gardener, planted roses at a manor"},
      {"Carried a caseload of nine pupils", "Managed a caseload of nine pupils"},
      {"Ran a weekly craft hour for toddlers", "Led a weekly craft hour for toddlers"},
      {"Attended case conferences", "Took part in case conferences"},
      {"Oversaw records requests", "Had oversight of records requests"},
      {"Helped visitors choose a route", "Guided visitors in choosing a route"},
      {"Planned the tour, with help from the process team", "Planned the tour, with the process team's help"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite untrue[] = {
      {"Assisted the gardener who planted the roses at a manor", "Planted roses at a manor"},
      {"Ran the craft stall", "Led the craft team"},
      {"Attended case conferences", "Chaired case conferences"},
      {"Helped colleagues write the guide", "Wrote the guide"},
      {"Nurse on night shifts", "Nurse in charge of night shifts"},
      {"Sat in on the pitch and gave comments on the plan", "Led the pitch and the plan"},
  };
  expect_all(untrue, Verdict::block);
}

TEST_CASE("what others made, hold or do is not one's own") {
  static constexpr Rewrite untrue[] = {
      {"Installed lamps, working to plans produced by the architect",
       "Installed lamps, producing plans for the architect"},
      {"Checked roof designs made by a contractor", "Designed roofs with a contractor"},
      {"Typed notes for inspectors investigating theft", "Investigated theft, typing notes for inspectors"},
      {"Halvorsen ran the staff survey; I coded the answers", "Ran the staff survey and coded the answers"},
      {"Worked as an assistant under a colleague's gas licence", "Licensed gas assistant"},
      {"Rigged lines, working under a level two card holder", "Level two card holder rigging lines"},
  };
  expect_all(untrue, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Installed lamps, working to plans produced by the architect",
       "Installed lamps to plans produced by the architect"},
      {"Halvorsen ran the staff survey; I coded the answers", "Coded the answers of the staff survey"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("a denial is the same in another form") {
  static constexpr Rewrite honest[] = {
      {"Drove a tram with no complaints", "Drove a tram free of complaints"},
      {"Wrote a page so that people could book without ringing",
       "Wrote a page so that people could book without calling"},
      {"Kept a list of no-shows", "Kept a no-shows list"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite untrue[] = {
      {"Drove a tram with two complaints", "Drove a tram free of complaints"},
      {"Do not have the 4412 wiring card yet", "Hold the 4412 wiring card"},
      {"Started to set up a book exchange before the grant ended",
       "Set up a book exchange before the grant ended"},
  };
  expect_all(untrue, Verdict::block);
}

TEST_CASE("a verb parted from its particle is the same verb") {
  static constexpr Rewrite honest[] = {
      {"Took the old carpets away", "Removed the old carpets"},
      {"Made notes and wrote the results down", "Made notes and recorded the results"},
      {"Got rid of duplicate files", "Eliminated duplicate files"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite untrue[] = {{"Reduced the old stock", "Removed the old stock"},
                                       {"Reduced duplicate files", "Eliminated duplicate files"}};
  expect_all(untrue, Verdict::block);
}

TEST_CASE("every morning is every day, and no more") {
  static constexpr Rewrite honest[] = {
      {"Checked fridges every morning", "Checked fridges daily"},
      {"Typed up the month's figures", "Typed up monthly figures"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite untrue[] = {
      {"Checked fridges every morning", "Checked fridges hourly"},
      {"Typed up the month's figures", "Typed up weekly figures"},
  };
  expect_all(untrue, Verdict::block);
}

TEST_CASE("sales won and posts published are no honours") {
  static constexpr Rewrite honest[] = {
      {"Brought in six new clients", "Won six new clients"},
      {"Put fixtures online on the club page", "Published fixtures on the club page"},
      {"Passed on a third of the alerts to the duty desk",
       "Forwarded a third of alerts, passing them to the duty desk"},
  };
  expect_none_refused(honest);
  static constexpr Rewrite untrue[] = {
      {"Entered a baking contest", "Won a baking contest"},
      {"Drew a poster on bees", "Published a poster on bees"},
  };
  expect_all(untrue, Verdict::block);
}

TEST_CASE("an object keeps its verb over a pronoun, a list or a limit") {
  static constexpr Rewrite honest[] = {
      {"Serviced 40 lifts and inspected half of them", "Serviced 40 lifts and inspected half of the lifts"},
      {"Replaced washers, hoses and sealing rings", "Replaced sealing rings, hoses and washers"},
      {"Sat the customs exam in May and passed", "Passed the customs exam in May"},
      {"Replied to letters from tenants", "Replied to tenant letters"},
  };
  expect_none_refused(honest);
  static constexpr Rewrite untrue[] = {
      {"Serviced trams and inspected buses", "Serviced buses and inspected trams"},
      {"Moved files from Leeds to York", "Moved files from York to Leeds"},
      {"Finished the job under budget by £2,000", "Finished the job £2,000 over budget"},
  };
  expect_all(untrue, Verdict::block);
}

TEST_CASE("a term in other forms of its words is the same term") {
  static constexpr Rewrite honest[] = {
      {"Checked a shop's site by hand, no automation", "Manual checks of a shop's site"},
      {"A/B tested two banners", "Ran A/B tests of two banners"},
      {"Bank recs for a charity", "Bank reconciliations for a charity"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite untrue[] = {
      {"Wrote C firmware", "Wrote C++ firmware"},
      {"Holds a Class B CDL", "Holds a Class A CDL"},
  };
  expect_all(untrue, Verdict::block);
}

TEST_CASE("a clause in other words is asked about at most, a further one refused") {
  static constexpr Rewrite honest[] = {
      {"Turned the survey answers into a map", "Converted what was gathered into a survey map"},
  };
  expect_none_refused(honest);
  static constexpr Rewrite untrue[] = {
      {"Cleared gutters and wrote job sheets",
       "Cleared gutters, soldered copper valves and wrote job sheets"},
      {"Ran a literacy class paid for by a county grant", "Ran a federally funded literacy class"},
  };
  expect_all(untrue, Verdict::block);
}

TEST_CASE("a deed of a trade does not stand for any other") {
  static constexpr Rewrite untrue[] = {
      {"Swept studios at a dance school", "Choreographed classes at a dance school"},
      {"Carried blood tubes to the lab", "Analysed blood tubes in the lab"},
      {"Brushed ponies at a stable", "Trained ponies at a stable"},
      {"Folded programmes for a festival", "Designed programmes for a festival"},
  };
  expect_all(untrue, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Gave dance lessons at a school", "Taught dance at a school"},
      {"Drew up programmes for a festival", "Prepared programmes for a festival"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("who took part says so in other forms") {
  static constexpr Rewrite honest[] = {
      {"Part of a crew of four laying slabs", "Laid slabs with a crew of four"},
      {"Observed rehearsals and made notes", "Carried out observation of rehearsals and made notes"},
      {"Trainee potter making bowls under a master potter",
       "Trainee potter making bowls under a master potter's direction"},
      {"Taught myself bookbinding", "Self-taught in bookbinding"},
      {"Listened to pupils read and filled in their cards",
       "Listened to pupils read and completed their cards"},
  };
  expect_none_refused(honest);
  static constexpr Rewrite untrue[] = {
      {"Part of a crew of four laying slabs", "Laid slabs single-handed"},
      {"Observed rehearsals and made notes", "Directed rehearsals and made notes"},
      {"Filled in for the manager on Fridays", "Managed the shop on Fridays"},
  };
  expect_stopped(untrue);
}

TEST_CASE("a month without a year is of the year before it") {
  static constexpr Rewrite honest[] = {{"Joined in March 2019, made foreman in June 2019",
                                        "Joined in March 2019 and was made foreman that June"}};
  expect_none_refused(honest);
  static constexpr Rewrite untrue[] = {{"Joined in March 2019, made foreman in June 2020",
                                        "Joined in March 2019 and was made foreman that June"}};
  expect_all(untrue, Verdict::block);
}

TEST_CASE("what was denied, learned or watched is not told as done") {
  static constexpr Rewrite untrue[] = {
      {"Wrote menus for cafes; did not handle wedding parties", "Wrote menus for cafes and wedding parties"},
      {"Studied pottery at night school", "Taught pottery at night school"},
      {"Watched two trials as a pupil", "Assisted at two trials as a pupil"},
      {"Played in a steel band", "Conducted a steel band"},
      {"Trained for a boat licence but did not sit the test", "Holds a boat licence"},
  };
  expect_all(untrue, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Did not miss a shift in four years", "Never missed a shift in four years"},
      {"Made sure that walkers checked in, and rang them if they did not",
       "Ensured walkers checked in, and rang any who did not check in"},
      {"Found why the lift had failed and fixed it", "Found why the lift had failed and repaired it"},
      {"Wrote leaflets in Welsh and English", "Wrote bilingual leaflets in Welsh and English"},
      {"Checked in guests late at night", "Late-night guest check-ins"},
  };
  expect_none_refused(honest);
}
