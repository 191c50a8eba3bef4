#include "orchestrator/retry_after.hpp"

#include <string>

#include "catch.hpp"
#include "splitmix.hpp"

using savile::retry_after_in_ms;
using savile::retry_after_ms;
using savile::WallClock;

namespace {

constexpr WallClock now{784'111'777'000};  // Sun, 06 Nov 1994 08:49:37 GMT
constexpr std::int64_t none = -1;
constexpr std::int64_t longest = std::int64_t{1} << 53;

struct Form {
  const char* text;
  std::int64_t ms;  // none: nothing is understood
};

std::int64_t read(const char* text) { return retry_after_ms(text, now).value_or(none); }

}  // namespace

TEST_CASE("every form of Retry-After gives the wait that it means, and none an earlier one") {
  constexpr Form forms[] = {
      // seconds
      {"0", 0},
      {"120", 120'000},
      {"1.5", 1'500},
      {"0.0001", 1},
      {"1.0000001", 1'001},
      {"1.00000000001", 1'001},
      {"007", 7'000},
      {" \t30 ", 30'000},
      // durations
      {"250ms", 250},
      {"0.2ms", 1},
      {"34s", 34'000},
      {"1m30s", 90'000},
      {"1m30.5s", 90'500},
      {"6m0s", 360'000},
      {"2h", 7'200'000},
      {"1d2h3m4s5ms", 93'784'005},
      {"1.5h", 5'400'000},
      // the three forms of a date
      {"Sun, 06 Nov 1994 08:49:37 GMT", 0},
      {"Sun, 06 Nov 1994 08:49:47 GMT", 10'000},
      {"Sunday, 06-Nov-94 08:49:47 GMT", 10'000},
      {"Sun Nov  6 08:49:47 1994", 10'000},
      {"Mon, 07 Nov 1994 08:49:37 GMT", 86'400'000},
      {"Thu, 29 Feb 1996 00:00:00 GMT", 41'440'223'000},
      {"Sat, 31 Dec 1994 23:59:60 GMT", 4'806'623'000},
      // huge
      {"99999999999999999999999999", longest},
      {"99999999999999999999999999d", longest},
  };
  for (const Form& form : forms) {
    INFO(form.text);
    CHECK(read(form.text) == form.ms);
  }
}

TEST_CASE("what means no wait, or one that is over, is not understood") {
  for (const char* text :
       {"", " ", "-1", "-0", "+5", "1e3", "1.", ".5", "1,5", "1.5.5", "0x10", "NaN", "Infinity", "soon",
        "10 s", "s", "1m30", "30s1m", "1s1s", "5S", "5min", "120, 120", "\xd9\xa3", "12\n", "null", "1h-5m",
        // a date that has passed
        "Sun, 06 Nov 1994 08:49:36 GMT", "Sunday, 06-Nov-94 08:49:36 GMT", "Sun Nov  6 08:49:36 1994",
        "Thu, 01 Jan 1970 00:00:00 GMT"}) {
    INFO(text);
    CHECK(read(text) == none);
  }
}

TEST_CASE("part of a millisecond is waited for whole") {
  CHECK(read("0.0005") == 1);
  CHECK(read("2.0005") == 2'001);
  CHECK(read("0.1ms") == 1);
}

TEST_CASE("a header that counts in milliseconds takes a plain number only") {
  CHECK(retry_after_in_ms("1500") == 1'500);
  CHECK(retry_after_in_ms(" 12.3 ") == 13);
  CHECK(retry_after_in_ms("0") == 0);
  CHECK(retry_after_in_ms("99999999999999999999") == longest);
  for (const char* text : {"", "-1", "15s", "15ms", "Sun, 06 Nov 1994 08:49:47 GMT", "1 500"})
    CHECK_FALSE(retry_after_in_ms(text));
}

TEST_CASE("no text, however odd, gives a wait outside 0 to 2^53") {
  SplitMix random{21};
  const std::string alphabet = "0123456789.smhd ,:-+eGMTSunNovMay\t";
  int understood = 0;
  for (int n = 0; n < 50'000; ++n) {
    std::string text;
    for (std::uint32_t size = random.below(30); size > 0; --size)
      text += alphabet[random.below(static_cast<std::uint32_t>(alphabet.size()))];
    const auto wait = retry_after_ms(text, now);
    if (!wait) continue;
    ++understood;
    if (*wait < 0 || *wait > longest) FAIL_CHECK(text);
  }
  CHECK(understood > 100);
}

TEST_CASE("a million digits cost no more than reading them") {
  CHECK(retry_after_ms(std::string(1'000'000, '9'), now) == longest);
  CHECK(retry_after_ms("0." + std::string(1'000'000, '0') + "1", now) == 1);
  CHECK_FALSE(retry_after_ms(std::string(1'000'000, 'x'), now));
}
