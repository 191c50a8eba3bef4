// Who did it, whether it is done, and under which condition.

#include "rewrite.hpp"

using namespace savile;

TEST_CASE("what others did does not become one's own") {
  static constexpr Rewrite rows[] = {
      {"Our intern drafted a checklist; I piloted it", "Drafted and piloted a checklist"},
      {"Filed reports that the inspector wrote", "Wrote reports that the inspector filed"},
      {"Trained staff while the manager wrote rotas", "Wrote rotas while the manager trained staff"},
      {"The treasurer had negotiated the lease; I filed it", "Negotiated and filed the lease"},
      {"Sold tickets; my sister booked the bands", "Booked the bands and sold tickets"},
      {"Site clerk for the north wing, with the south wing handled by another firm",
       "Site clerk for the south wing"},
      {"Taught reception class; the head taught Year 6", "Taught reception class and Year 6"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("one's own deed beside another's stays one's own") {
  static constexpr Rewrite rows[] = {
      {"Our intern drafted a checklist; I piloted it", "Piloted a checklist drafted by our intern"},
      {"Trained staff while the manager wrote rotas", "Trained staff"},
      {"Trained for six months as a barista, then ran the counter",
       "Ran the counter after six months of training"},
      {"Lowered waste by a quarter by changing the order", "Reduced waste 25% by changing the order"},
      {"The farm passed its inspection in 2019", "Its inspection was passed by the farm in 2019"},
  };
  expect_all(rows, Verdict::accept);
}

TEST_CASE("what is only begun, still goes on or is not done yet is not told as done") {
  static constexpr Rewrite rows[] = {
      {"Began building a termbase in 2021; work on it continues", "Built a termbase, begun in 2021"},
      {"Drafted two chapters of a plan which is still out for consultation",
       "Drafted two chapters of a plan, since adopted"},
      {"Completed Rope Rescue at two levels; have not yet taken Technician",
       "Completed Rope Rescue at two levels and Technician"},
      {"Left the course after the second of three years", "Completed the course"},
      {"Certificate of attendance for a first-aid course", "Certified in first aid"},
  };
  expect_all(rows, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Began teaching at the night school in 2016", "Taught at the night school"},
      {"Currently studying part-time for a master's in biology, due to finish in 2026",
       "Part-time master's in biology in progress (expected 2026)"},
      {"Began building a termbase in 2021; work on it continues", "Began building a termbase in 2021"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("a condition is not left out where it makes the claim") {
  static constexpr Rewrite rows[] = {
      {"Fed calves and did AI only with the vet standing by", "Fed calves and did AI"},
      {"If no doctor was free, I took the ward round", "Took the ward round"},
      {"Used a lathe under supervision", "Used a lathe"},
  };
  expect_all(rows, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Used a lathe under supervision", "Under supervision, used a lathe"},
      {"Provided therapy under supervision of a therapist",
       "Under a therapist's supervision, provided therapy"},
      {"Fed calves and did AI only with the vet standing by", "Fed calves"},
      {"If a guest complained, I apologised and logged it",
       "Apologised to a guest who complained and logged it"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("a name in lower case, a post and a work that the source lacks are refused") {
  static constexpr Rewrite rows[] = {
      {"Kept stock for a grocer", "Kept stock for waitrose"},
      {"Worked as commis chef, preparing stocks", "Prepared stocks as chef de partie"},
      {"Wrote a blog for the museum", "Wrote a book for the museum"},
      {"Interned over one summer at a farm", "Interned for a full year at a farm"},
      {"Did field work with the vet", "Did field work unsupervised with the vet"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("a figure of things is not one of people, be they anyone") {
  static constexpr Rewrite invented[] = {
      {"Took part in the on-call rotation and led the written reviews after 14 incidents", "Led 14 people"},
      {"Wrote runbooks for 60 services", "Managed 60 people and wrote runbooks"},
      {"Led the move of 9 members' clubs to one site", "Led 9 engineers to one site"},
  };
  expect_all(invented, Verdict::block);
  static constexpr Rewrite kept[] = {
      {"Managed 14 nurses on two wards", "Managed 14 people on two wards"},
      {"Led a crew of 14", "Led 14 people"},
  };
  expect_all(kept, Verdict::accept);
}

TEST_CASE("what a named post did, signed or came to after one had left is theirs") {
  static constexpr Rewrite false_ones[] = {
      {"Screened resumes for 60 posts; hiring managers decided on offers",
       "Screened resumes and decided on offers for 60 posts"},
      {"Ran calculations for two culverts, stamped by supervising PE",
       "Ran and stamped calculations for two culverts"},
      {"Staffed the plan update; adopted the year after I left",
       "Staffed the plan update through to adoption"},
      {"Drafted discovery responses for attorney review", "Drafted and signed off on discovery responses"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Taught first aid to training nurses", "Taught training nurses first aid"},
      {"Cut waiting times by training nurses", "Cut waiting times by training nurses"},
      {"Pulled wire on 22 homes, helper to journeyman", "As helper to a journeyman, pulled wire on 22 homes"},
  };
  expect_all(honest, Verdict::accept);
}
