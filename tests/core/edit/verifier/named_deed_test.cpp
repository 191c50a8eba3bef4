// What the source names as a thing only is no deed of one's own.

#include "rewrite.hpp"

using savile::expect_all;
using savile::Rewrite;
using savile::Verdict;

TEST_CASE("who checked, ordered or watched the work of others did not do it") {
  static constexpr Rewrite rows[] = {
      {"Reviewed lesson plans written by two trainees", "Planned lessons with two trainees"},
      {"Proofread translations of user manuals", "Translated user manuals"},
      {"Inspected repairs to pleasure boats before handover", "Repaired pleasure boats before handover"},
      {"Ordered the printing of 400 programmes for the choir", "Printed 400 programmes for the choir"},
      {"Watched interviews with suspects and logged the tapes", "Interviewed suspects and logged the tapes"},
      {"Sat in on the panel and gave feedback on the selection of a caterer",
       "Selected a caterer following the panel"},
      {"Checked wiring in 14 flats against the drawings", "Wired 14 flats to the drawings"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("a deed that the source names as a noun of one's own is told") {
  static constexpr Rewrite rows[] = {
      {"Carried out repairs to pleasure boats", "Repaired pleasure boats"},
      {"Responsible for the translation of user manuals", "Translated user manuals"},
      {"Duties included visiting foster homes and writing placement reports",
       "Visited foster homes and wrote placement reports"},
      {"Condition checking, packing and couriering of works on paper",
       "Condition-checked, packed and couriered works on paper"},
      {"Inspected freight at the port, seizing goods without papers",
       "Inspected port freight and seized goods without papers"},
  };
  expect_all(rows, Verdict::accept);
}

TEST_CASE("who used a thing did not make it") {
  static constexpr Rewrite rows[] = {
      {"Cooked weekday lunches from the canteen's winter menu",
       "Developed the canteen's winter menu and cooked weekday lunches"},
      {"Logged faults using the depot's ticket system",
       "Designed the depot's ticket system and logged faults"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("whom one worked for stays who it was") {
  static constexpr Rewrite rows[] = {
      {"Freelanced for a subcontractor of Marlow Airlines, retouching images",
       "Freelanced for Marlow Airlines, retouching images"},
      {"Drove deliveries for a supplier to Harland Foods", "Drove deliveries at Harland Foods"},
  };
  expect_all(rows, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Drove deliveries for a supplier to Harland Foods",
       "Made deliveries by van for a Harland Foods supplier"},
      {"Retouched images for Marlow Airlines, a client of the agency",
       "Retouched images for Marlow Airlines"},
  };
  savile::expect_none_refused(honest);
}

TEST_CASE("a part does not become the whole") {
  static constexpr Rewrite rows[] = {
      {"Enrolled 46 of a planned 60 participants before the study closed",
       "Recruited all 60 planned participants"},
      {"Cleared 12 of the original 30 boxes of letters", "Cleared 30 boxes of letters"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("the value after a change is not its amount, of counts too") {
  static constexpr Rewrite rows[] = {
      {"Cut the waiting list from 9 families to 6", "Cut the waiting list by six families"},
      {"Grew the choir from 14 to 39", "Grew the choir by 39"},
  };
  expect_all(rows, Verdict::block);
  static constexpr Rewrite honest[] = {{"Grew the choir from 14 to 39", "Grew the choir by 25"}};
  expect_all(honest, Verdict::accept);
}

TEST_CASE("what was only begun is not completed") {
  static constexpr Rewrite rows[] = {
      {"Started to set up a rota for four food banks before the funding ended",
       "Set up a rota for four food banks before funding ended"},
      {"Began to repaint the scout hut", "Completed the repainting of the scout hut"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("what one does not have is not held") {
  static constexpr Rewrite rows[] = {
      {"Fitter. I do not have the 2391 qualification.", "Fitter holding 2391."},
      {"Left in 2019 and did not finish the diploma in floristry.", "Diploma in floristry, 2019."},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("what those do whom one serves is their deed, and their post is theirs") {
  static constexpr Rewrite rows[] = {
      {"Typed schedules for detectives investigating fraud", "Investigated fraud and typed schedules"},
      {"Mixed mortar on chapel repairs, working under an advanced card holder",
       "Advanced card holder mixing mortar on chapel repairs"},
      {"Tanner wrote the pay audit; I pulled the payroll figures", "Wrote the pay audit with Tanner"},
  };
  expect_all(rows, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Worked in a team of five engineers building test rigs",
       "Built test rigs in a team of five engineers"},
      {"Revenue rose and I trained two baristas", "Trained two baristas"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("a product in lower case is no form of a common word") {
  static constexpr Rewrite rows[] = {
      {"Drew charts with matplotlib", "Drew charts with plotly"},
      {"Sent messages to tenants", "Sent messages to tenants with slack"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("who made a part did not make the whole, and who was not paid was not employed") {
  static constexpr Rewrite rows[] = {
      {"Drew the icons for the parish map app", "Designed the parish map app and its icons"},
      {"Wrote the help pages of the booking site", "Created the booking site"},
      {"Volunteered two mornings a week at a preschool, reading to groups",
       "Employed two mornings a week at a preschool, reading to groups"},
  };
  expect_all(rows, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Drew the icons for the parish map app", "Designed icons for the parish map app"},
      {"Designed posters for the fair", "Designed fair posters"},
  };
  savile::expect_none_refused(honest);
}

TEST_CASE("a sentence of one verb, a range over a clause and a role told in a sentence of its own are read") {
  static constexpr Rewrite honest[] = {
      {"Sorting. Stacking. Loading vans. Used a hand scanner.",
       "Sorted, stacked and loaded vans using a hand scanner"},
      {"Published three papers on moss. I was first author on one of them.",
       "Published three papers on moss, one as first author"},
      {"Worked night ferries for five years, up to four crossings a night",
       "Worked night ferries for five years"},
      {"Drew pipe runs in Civil 3D and checked two juniors' sums",
       "Drew pipe runs in Civil 3D. Checked the sums of two juniors"},
      {"Co-curated a show on nets with a colleague; 9,000 visitors came",
       "With a colleague, co-curated a show on nets that 9,000 visitors came to"},
  };
  savile::expect_none_refused(honest);
}
