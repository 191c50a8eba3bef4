// The dates of HTTP, in their three forms.
#include "catch.hpp"
#include "orchestrator/retry_after.hpp"

using savile::http_date;
using savile::WallClock;

namespace {
constexpr WallClock year_2026{1'767'225'600'000};  // 1 January
constexpr std::int64_t day = 86'400'000;

std::int64_t at(const char* text, WallClock now = year_2026) {
  const auto date = http_date(text, now);
  return date ? date->ms : -1;
}
}  // namespace

TEST_CASE("the three forms of one moment are the same moment") {
  constexpr std::int64_t moment = 784'111'777'000;
  CHECK(at("Sun, 06 Nov 1994 08:49:37 GMT") == moment);
  CHECK(at("Sunday, 06-Nov-94 08:49:37 GMT") == moment);
  CHECK(at("Sun Nov  6 08:49:37 1994") == moment);
  CHECK(at("sun, 06 NOV 1994 08:49:37 UTC") == moment);
}

TEST_CASE("days count from the first of 1970, through leap years and centuries") {
  CHECK(at("Thu, 01 Jan 1970 00:00:00 GMT") == 0);
  CHECK(at("Thu, 01 Jan 1970 23:59:59 GMT") == day - 1'000);
  CHECK(at("Tue, 29 Feb 2000 00:00:00 GMT") == 951'782'400'000);
  CHECK(at("Wed, 01 Mar 2000 00:00:00 GMT") == 951'782'400'000 + day);
  CHECK(at("Thu, 01 Jan 2026 00:00:00 GMT") == year_2026.ms);
  CHECK(at("Thu, 29 Feb 2024 12:00:00 GMT") == 1'709'208'000'000);
  CHECK(at("Mon, 01 Mar 2100 00:00:00 GMT") - at("Sun, 28 Feb 2100 00:00:00 GMT") == day);
  CHECK(at("Fri, 31 Dec 9999 23:59:59 GMT") == 253'402'300'799'000);
}

TEST_CASE("days that the calendar does not have are refused") {
  for (const char* text :
       {"Sun, 29 Feb 2025 00:00:00 GMT", "Sun, 29 Feb 2100 00:00:00 GMT", "Sun, 31 Apr 2026 00:00:00 GMT",
        "Sun, 32 Jan 2026 00:00:00 GMT", "Sun, 00 Jan 2026 00:00:00 GMT", "Sun, 06 Nvm 2026 00:00:00 GMT",
        "Sun, 06 Nov 2026 24:00:00 GMT", "Sun, 06 Nov 2026 00:60:00 GMT", "Sun, 06 Nov 2026 00:00:61 GMT",
        "Wed, 31 Dec 1969 23:59:59 GMT"}) {
    INFO(text);
    CHECK(at(text) == -1);
  }
}

TEST_CASE("what only looks like a date is refused") {
  for (const char* text :
       {"", "Sun", "06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 1994 08:49:37",
        "Sun, 06 Nov 1994 08:49:37 EST", "Sun, 06 Nov 1994 08:49:37 +0100", "Sun, 06 Nov 994 08:49:37 GMT",
        "Sun, 06 Nov 19940 08:49:37 GMT", "Sun Nov 6 08:49:37 94", "Sun Nov 6 08:49:37 1994 GMT",
        "Sun, 06 Nov 1994 08:49:37 GMT GMT", "2026-01-01T00:00:00Z", "1994 06 Nov 1994 08:49:37 GMT",
        "Someday, 06 Nov 1994 08:49:37 GMT", "Sun, six Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 8h:49:37 GMT"}) {
    INFO(text);
    CHECK(at(text) == -1);
  }
}

TEST_CASE("two digits mean the year that is nearest, in doubt the one ahead") {
  constexpr std::int64_t first_of_1994 = 757'382'400'000, first_of_2076 = 3'345'062'400'000;
  CHECK(at("Sunday, 06-Nov-94 08:49:37 GMT") == at("Sun, 06 Nov 1994 08:49:37 GMT"));
  CHECK(at("Wednesday, 01-Jan-76 00:00:00 GMT") == first_of_2076);
  CHECK(at("Saturday, 01-Jan-77 00:00:00 GMT") == at("Sat, 01 Jan 1977 00:00:00 GMT"));
  CHECK(at("Saturday, 01-Jan-94 00:00:00 GMT", {first_of_1994}) == first_of_1994);
}

TEST_CASE("a century that turns does not send a date back by a hundred years") {
  const WallClock new_year_eve{at("Thu, 31 Dec 2099 23:59:50 GMT")};
  CHECK(at("Friday, 01-Jan-00 00:00:10 GMT", new_year_eve) - new_year_eve.ms == 20'000);
}

TEST_CASE("a clock that is far off does not make it slow or wrong") {
  for (const std::int64_t odd : {INT64_MIN, std::int64_t{-1}, std::int64_t{1} << 53, INT64_MAX}) {
    CHECK(at("Sun, 06 Nov 1994 08:49:37 GMT", {odd}) == 784'111'777'000);
    (void)at("Sunday, 06-Nov-94 08:49:37 GMT", {odd});
  }
}
