#include "orchestrator/backoff.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "catch.hpp"
#include "splitmix.hpp"

using savile::backoff_ms;
using savile::RetryRule;

namespace {
constexpr std::int64_t most_int = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t longest = std::int64_t{1} << 53;

// The cap of one retry, by plain arithmetic.
double ceiling_of(const RetryRule& rule, std::uint32_t retry) {
  const double grown = static_cast<double>(rule.base_ms) * std::pow(2.0, retry - 1.0);
  return std::min(grown, static_cast<double>(rule.cap_ms));
}
}  // namespace

TEST_CASE("100,000 waits lie between the floor and a cap that doubles with each retry") {
  const RetryRule rules[] = {{},
                             {.base_ms = 50, .cap_ms = 200, .floor_ms = 5},
                             {.base_ms = 1, .cap_ms = 1, .floor_ms = 0},
                             {.base_ms = 3'000, .cap_ms = 100'000, .floor_ms = 2'000}};
  SplitMix random{7};
  int outside = 0;
  for (int n = 0; n < 100'000; ++n) {
    const RetryRule& rule = rules[random.below(4)];
    const std::uint32_t retry = random.between(1, 12);
    const auto wait = static_cast<double>(backoff_ms(rule, retry, {}, random.next()));
    if (wait < static_cast<double>(rule.floor_ms) || wait > ceiling_of(rule, retry)) ++outside;
  }
  CHECK(outside == 0);
}

TEST_CASE("the jitter is full: waits are spread evenly over the whole range, not around its top") {
  SplitMix random{8};
  const RetryRule rule{.base_ms = 1'000, .cap_ms = 64'000, .floor_ms = 0};
  for (const std::uint32_t retry : {1U, 3U, 7U, 9U}) {
    const double top = ceiling_of(rule, retry);
    double sum = 0;
    int quarters[4] = {};
    constexpr int draws = 20'000;
    for (int n = 0; n < draws; ++n) {
      const auto wait = static_cast<double>(backoff_ms(rule, retry, {}, random.next()));
      sum += wait;
      ++quarters[std::min(3, static_cast<int>(wait / top * 4))];
    }
    CHECK(std::fabs(sum / draws / top - 0.5) < 0.01);
    for (const int quarter : quarters) CHECK(std::fabs(quarter / (draws / 4.0) - 1) < 0.06);
  }
}

TEST_CASE("100,000 waits are never earlier than asked, and at most 10 % later") {
  SplitMix random{9};
  int early = 0, late = 0;
  for (int n = 0; n < 100'000; ++n) {
    const std::int64_t asked = 20'001 + random.below(500'000);  // more than the rule itself would wait
    const std::int64_t wait = backoff_ms({}, random.between(1, 9), asked, random.next());
    if (wait < asked) ++early;
    if (wait > asked + asked / 10) ++late;
  }
  CHECK(early == 0);
  CHECK(late == 0);
}

TEST_CASE("a far end that asks for less than the rule waits shortens nothing") {
  SplitMix random{10};
  for (int n = 0; n < 1'000; ++n) {
    const std::uint64_t bits = random.next();
    CHECK(backoff_ms({.floor_ms = 400}, 3, 5, bits) >= 400);
    CHECK(backoff_ms({}, 4, 0, bits) == backoff_ms({}, 4, {}, bits));
  }
}

TEST_CASE("a negative wish counts as none") {
  for (std::uint64_t bits = 0; bits < 100; ++bits)
    CHECK(backoff_ms({}, 2, -1, bits * 7919) == backoff_ms({}, 2, {}, bits * 7919));
}

TEST_CASE("the floor holds where the cap is below it, and a base of 0 grows to nothing") {
  CHECK(backoff_ms({.base_ms = 500, .cap_ms = 50, .floor_ms = 100}, 5, {}, 12345) == 100);
  CHECK(backoff_ms({.base_ms = 0, .cap_ms = 1'000, .floor_ms = 0}, 30, {}, 12345) == 0);
}

TEST_CASE("nothing overflows, and no wait is above 2^53, whatever the figures") {
  const RetryRule vast{.base_ms = most_int, .cap_ms = most_int, .floor_ms = 0, .longest_wait_ms = most_int};
  const RetryRule high_floor{.base_ms = 1, .cap_ms = most_int, .floor_ms = most_int};
  SplitMix random{11};
  for (const std::uint32_t retry : {0U, 1U, 2U, 63U, 64U, 65U, 0xffff'ffffU}) {
    for (const std::int64_t asked : {std::int64_t{-1}, std::int64_t{0}, longest - 1, longest, most_int}) {
      for (const RetryRule& rule : {RetryRule{}, vast, high_floor}) {
        const std::int64_t wait = backoff_ms(rule, retry, asked, random.next());
        CHECK(wait >= 0);
        CHECK(wait <= longest);
        if (asked > 0) CHECK(wait >= std::min(asked, longest));
      }
    }
  }
}

TEST_CASE("the same bits give the same wait") {
  CHECK(backoff_ms({}, 3, {}, 99) == backoff_ms({}, 3, {}, 99));
  CHECK(backoff_ms({}, 3, 7'000, 99) == backoff_ms({}, 3, 7'000, 99));
}
