// Words in place of others: what says no more than the source, and what would.
#include "rewrite.hpp"

using namespace savile;

TEST_CASE("a general word may stand for a special one, and not the other way round") {
  static constexpr Rewrite accepted[] = {
      {"Washed vans and coaches in the yard", "Washed vehicles in the yard"},
      {"Repaired lathes on the night shift", "Repaired machinery on the night shift"},
  };
  expect_all(accepted, Verdict::accept);
  static constexpr Rewrite more[] = {
      {"Washed vehicles in the yard", "Washed coaches in the yard"},
      {"Repaired machinery on the night shift", "Repaired lathes on the night shift"},
  };
  for (const Rewrite& row : more) {
    const Verification result = verify_document(row.before, row.after, Lexicon::standard());
    INFO(shown(row, result));
    CHECK(result.verdict != Verdict::accept);
  }
}

TEST_CASE("verbs and nouns go by other names, British and American") {
  static constexpr Rewrite accepted[] = {
      {"Mended taps and unblocked drains in council flats",
       "Fixed faucets and cleared drains in council apartments"},
      {"Took minutes at the weekly meeting", "Minuted the weekly meeting"},
      {"Showed new starters how to use the till", "Trained new employees on the cash register"},
  };
  expect_all(accepted, Verdict::accept);
  static constexpr Rewrite refused[] = {
      {"Mended taps in council flats", "Mended boilers in council flats"},
      {"Took minutes at the weekly meeting", "Chaired the weekly meeting"},
  };
  expect_all(refused, Verdict::block);
}

TEST_CASE("short forms with a sign or in the plural are written out") {
  static constexpr Rewrite accepted[] = {
      {"Nurse in A&E at a district hospital", "Nurse in Accident and Emergency at a district hospital"},
      {"Wrote letters to GPs", "Wrote letters to general practitioners"},
      {"Serviced heating, ventilation and air-conditioning units", "Serviced HVAC units"},
  };
  expect_all(accepted, Verdict::accept);
  static constexpr Rewrite refused[] = {
      {"Serviced heating units", "Serviced HVAC units"},
  };
  expect_all(refused, Verdict::block);
}

TEST_CASE("nobody's district, and no other side of a limit") {
  static constexpr Rewrite refused[] = {
      {"Supplied surgeries with dressings", "Supplied the district's surgeries with dressings"},
      {"Finished the refit two weeks late", "Finished the refit two weeks early"},
      {"Closed the year 5k over budget", "Closed the year 5k under budget"},
  };
  expect_all(refused, Verdict::block);
  static constexpr Rewrite accepted[] = {
      {"Finished the refit two weeks late", "Finished the refit two weeks behind schedule"},
  };
  expect_all(accepted, Verdict::accept);
}

TEST_CASE("what is done every Monday is done weekly, and what is done weekly not every day") {
  static constexpr Rewrite accepted[] = {
      {"Counted the tills every Monday", "Counted the tills weekly"},
      {"Ran a toddler group on Thursdays", "Ran a weekly toddler group"},
  };
  expect_all(accepted, Verdict::accept);
  static constexpr Rewrite refused[] = {
      {"Counted the tills every Monday", "Counted the tills daily"},
      {"Ran a toddler group on Thursday", "Ran a weekly toddler group"},
      {"Ran a toddler group on Thursdays", "Ran a monthly toddler group"},
  };
  expect_all(refused, Verdict::block);
}

TEST_CASE("what a team did, or \"we\", is not done alone, whatever one did oneself") {
  static constexpr Rewrite refused[] = {
      {"Part of a crew of nine that rebuilt the pier; I laid the decking.",
       "Rebuilt the pier, including the decking."},
      {"We rebuilt the pier; I laid the decking.", "Rebuilt the pier, including the decking."},
  };
  expect_all(refused, Verdict::block);
  static constexpr Rewrite accepted[] = {
      {"Part of a crew of nine that rebuilt the pier; I laid the decking.", "Laid the decking of the pier."},
      {"We rebuilt the pier; I laid the decking.", "We rebuilt the pier; laid the decking."},
  };
  expect_all(accepted, Verdict::accept);
}
