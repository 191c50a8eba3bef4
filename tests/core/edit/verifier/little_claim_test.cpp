// New words of a rewrite that claim nothing: forms of the source's words, classes that its names already
// tell, other names of one thing in a trade.

#include "rewrite.hpp"

using namespace savile;

TEST_CASE("a reach or a rank may be told in another form of the source's words") {
  static constexpr Rewrite honest[] = {
      {"Logged parts daily with 4 errors in 3 years",
       "Logged parts every day, with only four errors in 3 years"},
      {"Delivered meals to 3 schools, about 90 children",
       "Delivered meals to 3 schools, around 90 children in all"},
      {"Built a chart of sales by region", "Built a chart of regional sales"},
      {"Signed off anything over $200", "Signed off all spending over $200"},
      {"We dropped three fields from the form", "We removed three fields from the form"},
      {"Passed 6 of 9 CIMA papers, hope to sit the rest in May",
       "CIMA student with six of nine papers passed, hoping to sit the rest in May"},
      {"Interviewed 9 drivers about the app", "Conducted interviews with 9 drivers about the app"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Logged parts daily with 4 errors in 3 years",
       "The only engineer, logged parts daily with 4 errors in 3 years"},
      {"Logged parts daily with over 4 errors a year", "Logged parts daily with only three errors a year"},
      {"Delivered meals to 3 schools, about 90 children",
       "Delivered meals to all schools, about 90 children"},
      {"Sold phones in a shop, best of the region", "Regional manager of a phone shop"},
      {"Taught a course on CIMA papers", "Regional director of CIMA papers"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("a class that a name tells, or a trade's other word, is nothing new") {
  static constexpr Rewrite honest[] = {
      {"Cabin crew on A350 and 787, long haul", "Long-haul cabin crew on Airbus A350 and 787 aircraft"},
      {"Parts made to DIN 7168", "Parts made to the DIN 7168 standard"},
      {"Trained in MIG on frames for trailers", "Trained in MIG welding on frames for trailers"},
      {"Took drugs round on a ward", "Took medication round on a ward"},
      {"Hoovered rooms and made beds", "Vacuumed rooms and made beds"},
      {"Dutch mother tongue, some French", "Dutch native, some French"},
      {"Was accountable for stock", "Had accountability for stock"},
      {"Gave guitar lessons to 12 pupils", "Guitar teacher to 12 pupils"},
      {"Own bakery business from 2010 to 2015", "Ran own bakery business from 2010 to 2015"},
      {"Put the faults into the tracker", "Logged the faults in the tracker"},
      {"Ran the desk on the manager's days off", "Ran the desk whenever the manager had a day off"},
      {"Compared two bids; the buyer made the final choice",
       "Compared two bids ahead of the buyer's final decision"},
      {"Scrap went from 7% to 4%", "Scrap rate went from 7% to 4%"},
      {"As an apprentice I cut hair and learned colouring",
       "Cut hair and trained in colouring as an apprentice"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite stopped[] = {
      {"Cabin crew on A350, long haul", "Long-haul cabin crew on Boeing 777 aircraft"},
      {"Took guitar lessons for 12 years", "Guitar teacher for 12 years"},
      {"Dutch school level, some French", "Dutch native, some French"},
      {"Forklift licence (counterbalance)", "Licensed on counterbalance and reach trucks"},
      {"97 percent of my welds passed inspection", "97 percent X-ray pass rate on welds"},
      {"Delivered parts to schedule", "Delivered parts ahead of schedule"},
      {"As an apprentice I cut hair and learned colouring", "Cut hair and trained apprentices in colouring"},
      {"Ran the desk on the manager's days off", "Ran the desk and managed a team on days off"},
  };
  for (const Rewrite& row : stopped) {
    const Verification result = verify_document(row.before, row.after, Lexicon::standard());
    INFO(shown(row, result));
    CHECK(result.verdict != Verdict::accept);
  }
}

TEST_CASE("work in a place does not prove that one managed it") {
  static constexpr Rewrite false_ones[] = {
      {"Served drinks in a pub in Hull", "Managed a pub in Hull"},
      {"Sold boots in a store", "Managed a boot store"},
      {"Answered phones in a dental clinic", "Ran a dental clinic"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Landlord of a pub in Hull", "Ran a pub in Hull"},
      {"Had my own boot store", "Ran own boot store"},
      {"Looked after a branch with one clerk", "Managed a branch with one clerk"},
      {"Ran shop errands", "Ran errands for the shop"},
  };
  expect_none_refused(honest);
}

TEST_CASE("a post is told by the deed only where one names the same thing and no other post") {
  static constexpr Rewrite honest[] = {
      {"I run the tills and do the books for two shops.",
       "Bookkeeper for two shops, also running the tills."},
      {"I manage a night shelter with four paid workers.",
       "Manager of a night shelter with four paid workers."},
      {"Before that I was a mentor myself for two years.", "As a mentor for two years before that."},
      {"Illustrated three cookbooks for small presses.", "Illustrator of three small-press cookbooks."},
      {"Year 5 class teacher, 26 children.", "Class teacher for 26 Year 5 children."},
      {"Left the diploma in law after the first year.", "First year of a law diploma (not completed)."},
      {"Fixed printers and reset passwords for 90 staff.",
       "Provided IT support to 90 staff, fixing printers and resetting passwords."},
      {"Helped with tests to API 5L.", "Helped with tests to API Section 5L."},
      {"Speaks Danish and Finnish. Trained in first aid.",
       "Trained in first aid. Languages: Danish and Finnish."},
      {"Sat on the parish council for six years.", "Parish council member for six years."},
  };
  expect_none_refused(honest);
  static constexpr Rewrite false_ones[] = {
      {"Assistant in a shop. Managed a shop's stock room.", "Manager of a shop."},
      {"I manage a night shelter with four paid workers.",
       "Area manager of night shelters with four paid workers."},
      {"Booked rooms for two shops.", "Bookkeeper for two shops."},
      {"Tests to API 5L.", "Tests to ASTM Section 5L."},
      {"Passed the driving test, no complaints.", "Passed the driving test; not a single accident."},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("what sort a thing is has no direction, and what others did may be denied") {
  static constexpr Rewrite honest[] = {
      {"Worked with small groups for singing", "Worked with small singing groups"},
      {"Answered questions from the public in a shop", "Answered public enquiries in a shop"},
      {"Laid floors; the wiring was done by others", "Laid floors (wiring excluded)"},
      {"Cut trees along roads", "Cut roadside trees"},
      {"My boss and I set the prices together", "Set the prices together with my manager"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Sharpened saws for three years", "Foreman of saw sharpening for three years"},
      {"Went to trade fairs in Milan", "Exhibited at trade fairs in Milan"},
      {"Took calls from tenants for the owner", "Took calls from the owner for tenants"},
  };
  expect_all(false_ones, Verdict::block);
}
