// The source's own words put together to say something else.

#include "rewrite.hpp"

using savile::expect_all;
using savile::Rewrite;
using savile::Verdict;

TEST_CASE("a change that nobody made is not one's own") {
  static constexpr Rewrite rows[] = {
      {"Started a suggestion box in June; complaints fell from 30 to 12 in the next quarter.",
       "Started a suggestion box in June, cutting complaints from 30 to 12 in the next quarter."},
      {"Ran the winter newsletter; bookings rose 9% over the same months.",
       "Ran the winter newsletter, driving a 9% rise in bookings over the same months."},
      {"Ran a stall selling candles. Sales doubled the year a coach park opened.",
       "Ran a candle stall and doubled its sales."},
  };
  static constexpr Rewrite kept[] = {
      {"Started a suggestion box in June; complaints fell from 30 to 12 in the next quarter.",
       "Started a suggestion box in June; complaints then fell from 30 to 12 in the next quarter."},
      {"Waiting times fell by a third after I rewrote the rota.",
       "Cut waiting times by a third by rewriting the rota."},
      {"Cut complaints by half; complaints fell in all three shops.",
       "Cut complaints by half in all three shops."},
  };
  expect_all(rows, Verdict::block);
  expect_all(kept, Verdict::accept);
}

TEST_CASE("what came to nothing is not told as achieved") {
  static constexpr Rewrite rows[] = {
      {"Wrote a $20,000 bid for a skate park; the county turned it down.",
       "Wrote a bid that secured $20,000 for a skate park from the county."},
      {"Organised a seaside trip for 40 pensioners, cancelled because of storms.",
       "Organised and hosted a seaside trip for 40 pensioners."},
      {"Found possible savings of £30,000 in the paper contract.",
       "Delivered £30,000 of savings on the paper contract."},
      {"Secured a £9,000 offer for the boathouse, subject to a survey.", "Secured £9,000 for the boathouse."},
      {"Drafted a plan to merge two depots; it was shelved.", "Drafted the plan and merged two depots."},
      {"Set a target of cutting waste from 9% to 6% and started a daily weigh-in.",
       "Cut waste from 9% to 6% by starting a daily weigh-in."},
  };
  static constexpr Rewrite kept[] = {
      {"Wrote a $20,000 bid for a skate park; the county turned it down.",
       "Wrote a $20,000 bid for a skate park, which the county turned down."},
      {"Wrote a $20,000 bid for a skate park; the county turned it down.", "Wrote a bid for a skate park."},
      {"Found possible savings of £30,000 in the paper contract.",
       "Found £30,000 in potential savings in the paper contract."},
  };
  expect_all(rows, Verdict::block);
  expect_all(kept, Verdict::accept);
}

TEST_CASE("what was practised is not told as a case") {
  static constexpr Rewrite rows[] = {
      {"Triaged 30 casualties in a simulated train crash with two doctors.",
       "Triaged 30 casualties of a train crash with two doctors."},
      {"Designed an intranet for a hospital as a module assignment.", "Designed an intranet for a hospital."},
  };
  static constexpr Rewrite kept[] = {
      {"Triaged 30 casualties in a simulated train crash with two doctors.",
       "With two doctors, triaged 30 casualties in a train crash simulation."},
  };
  expect_all(rows, Verdict::block);
  expect_all(kept, Verdict::accept);
}

TEST_CASE("a post that one filled in for, or that another has, is not one's own") {
  static constexpr Rewrite rows[] = {
      {"Six years in the depot, the last as acting supervisor while the supervisor was away.",
       "Six years in the depot, the last as supervisor."},
      {"Bandaged ankles for the team physio on match days.", "Bandaged ankles as team physio on match days."},
      {"Took notes at 9 hearings chaired by branch secretaries.", "Chaired 9 hearings and took notes."},
      {"Helped at a night shelter on Fridays, serving 40 meals.",
       "Managed a night shelter on Fridays, serving 40 meals."},
      {"Called candidates for the sourcing team, which filled 80 posts.",
       "Called candidates and filled 80 posts."},
      {"Copied files for barrister Una Reid, who argued the appeal.",
       "Copied files and argued the appeal for Una Reid."},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("what the source keeps apart is not joined, and what goes together is not parted") {
  static constexpr Rewrite rows[] = {
      {"At Pell & Gray, kept the books of clients including Orrin Foods.",
       "At Pell & Gray and Orrin Foods, kept clients' books."},
      {"Licensed in Ohio, with a Nevada emergency permit for 60 days.",
       "Licensed in Ohio and Nevada, with an emergency permit for 60 days."},
      {"Joined Corran Mills in 2012 and began running night audits in 2019.",
       "Joined Corran Mills and began running night audits in 2012."},
      {"Technician on Dr. Amy Holt's Wellcome grant.", "Technician and holder of a Wellcome grant."},
      {"Interpreted from Dutch into English for the court.",
       "Interpreted between Dutch and English for the court."},
      {"Ran the stocktake of a listed brewery and several pubs.",
       "Ran stocktakes of listed breweries and several pubs."},
      {"Fitted 30 boilers; 12 passed at the first inspection.",
       "Fitted 30 boilers; all but 12 passed at the first inspection."},
      {"Drove a van for four years with one parking fine and none since.",
       "Drove a van for four years with no parking fine."},
  };
  static constexpr Rewrite kept[] = {
      {"Licensed in Ohio and in Nevada.", "Licensed in Ohio and Nevada."},
      {"Rewrote the billing service in Go and PostgreSQL, with a PostgreSQL cluster of three nodes.",
       "Rewrote the billing service in Go and PostgreSQL."},
      {"Joined Corran Mills in 2012 and began running night audits in 2019.",
       "Began running night audits in 2019, having joined Corran Mills in 2012."},
      {"Ran a workshop every week for carers.", "Ran weekly workshops for carers."},
      {"Won Dr. Amy Holt's praise and a Wellcome grant.", "Won a Wellcome grant."},
      {"Drove a van for four years with no parking fines.",
       "Drove a van for four years without a parking fine."},
  };
  expect_all(rows, Verdict::block);
  expect_all(kept, Verdict::accept);
}

TEST_CASE("a card that ran out is not held") {
  static constexpr Rewrite rows[] = {
      {"Held a CSCS card until 2020; now labour on house builds.",
       "Labour on house builds; CSCS card holder."},
      {"Forklift licence ran out in May; pick by hand since.", "Forklift licence; pick by hand."},
      {"Door licence from 2016 to 2019.", "Current door licence."},
  };
  static constexpr Rewrite kept[] = {
      {"Held a CSCS card until 2020; now labour on house builds.",
       "Labour on house builds; held a CSCS card until 2020."},
  };
  expect_all(rows, Verdict::block);
  expect_all(kept, Verdict::accept);
}

TEST_CASE("what was said of one, of some or of a nomination is said of no more") {
  static constexpr Rewrite rows[] = {
      {"Wrote 30 bids, of which four were funded by the council.", "Wrote 30 bids funded by the council."},
      {"Drew animals for a maker; one toy is on sale.",
       "Drew animals for a maker, with several toys on sale."},
      {"Coached a team for three seasons; they came second in the last.",
       "Coached a team for three seasons, coming second in each of them."},
      {"Taught nights at the college and was nominated for a service medal in 2020.",
       "Taught nights at the college and was awarded a service medal in 2020."},
  };
  static constexpr Rewrite kept[] = {
      {"Wrote 30 bids, of which four were funded by the council.",
       "Wrote 30 bids, four of them funded by the council."},
      {"Taught nights at the college and was nominated for a service medal in 2020.",
       "Service medal nominee in 2020; taught nights at the college."},
  };
  expect_all(rows, Verdict::block);
  expect_all(kept, Verdict::accept);
}

TEST_CASE("who was taught did not teach the teachers") {
  static constexpr Rewrite rows[] = {
      {"Was coached by two head chefs while running the grill.",
       "Ran the grill while coaching two head chefs."},
  };
  static constexpr Rewrite kept[] = {
      {"Coached two commis chefs while running the grill.", "Ran the grill while coaching two commis chefs."},
  };
  expect_all(rows, Verdict::block);
  expect_all(kept, Verdict::accept);
}

TEST_CASE("how often it was is asked about where the source does not say") {
  static constexpr Rewrite rows[] = {
      {"Drove the relief bus in winter.", "Regularly drove the relief bus in winter."},
  };
  static constexpr Rewrite wholes[] = {
      {"Translated the payment pages of a booking site.", "Translated a complete booking site."},
  };
  expect_all(rows, Verdict::confirm);
  expect_all(wholes, Verdict::block);
}

TEST_CASE("a second person is no second of time") {
  static constexpr Rewrite kept[] = {
      {"Baked 90 loaves a night; helped by a second baker on Fridays.",
       "Baked 90 loaves nightly, helped by a second baker on Fridays."},
      {"Left the Navy as a rigger.", "Ex-Navy rigger."},
  };
  expect_none_refused(kept);
}
