// Whom one works for and where, and what others did beside one.

#include "rewrite.hpp"

using savile::expect_all;
using savile::Rewrite;
using savile::Verdict;

TEST_CASE("whom one serves is not who employs one") {
  static constexpr Rewrite rows[] = {
      {"Cleaned wards at Ferrow Infirmary, employed by Tidewell Services",
       "Employed by Ferrow Infirmary to clean its wards"},
      {"Warehouse temp at a parcel carrier through Kestrel Recruitment",
       "Employed by a parcel carrier in its warehouse"},
  };
  static constexpr Rewrite kept[] = {
      {"Cleaned wards at Ferrow Infirmary, employed by Tidewell Services",
       "Employed by Tidewell Services to clean wards at Ferrow Infirmary"},
  };
  expect_all(rows, Verdict::block);
  expect_all(kept, Verdict::accept);
}

TEST_CASE("another's place is not where one worked") {
  static constexpr Rewrite rows[] = {
      {"Answered emails from Cork for an airline that has its headquarters in Madrid",
       "Answered emails at an airline's Madrid headquarters"},
  };
  static constexpr Rewrite kept[] = {
      {"Answered emails from Cork for an airline that has its headquarters in Madrid",
       "Answered emails from Cork for an airline with headquarters in Madrid"},
      {"Answered emails at an airline's headquarters in Madrid",
       "Answered emails at an airline's Madrid headquarters"},
  };
  expect_all(rows, Verdict::block);
  expect_all(kept, Verdict::accept);
}

TEST_CASE("what a colleague did beside one is not one's own") {
  static constexpr Rewrite rows[] = {
      {"I painted the hull and my brother did the rigging", "Painted the hull and the rigging"},
      {"I wrote the grant report while the treasurer prepared the budget",
       "Wrote the grant report and budget"},
      {"I coded the checkout; a colleague built the stock import",
       "Developed the checkout and the stock import"},
  };
  static constexpr Rewrite kept[] = {
      {"I painted the hull and my brother did the rigging", "Painted the hull"},
      {"I painted the hull and my brother did the rigging",
       "Painted the hull while my brother did the rigging"},
      {"A/B tested subject lines for the newsletter", "Ran A/B tests of subject lines for the newsletter"},
  };
  expect_all(rows, Verdict::block);
  expect_all(kept, Verdict::accept);
}

TEST_CASE("a figure of the whole is not one of each") {
  static constexpr Rewrite rows[] = {
      {"Supervised 4 porters in a hospital with 120 beds",
       "Supervised four porters, each responsible for 120 beds"},
      {"Led 3 coaches in a club with 60 children", "Led three coaches, each with 60 children"},
  };
  expect_all(rows, Verdict::block);
}

TEST_CASE("two new words side by side are a new statement") {
  static constexpr Rewrite rows[] = {
      {"Drew posters for a book fair in Procreate",
       "Drew posters for a book fair in Procreate, raising ticket sales"},
      {"Kept the visitors' book at two halls",
       "Kept the visitors' book at two halls to full legal standards"},
  };
  expect_all(rows, Verdict::block);
}
