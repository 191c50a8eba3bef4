#include "orchestrator/breaker_set.hpp"

#include "catch.hpp"

using savile::BreakerId;
using savile::BreakerSet;
using savile::BreakerState;

TEST_CASE("a key finds its breaker again, as it was left") {
  BreakerSet set;
  const BreakerId model = set.of("https://model.example|small", {.window_calls = 1, .least_calls = 1});
  set.find(model)->record_failure({5});
  CHECK(set.of("https://model.example|small") == model);
  CHECK(set.find(model)->state({6}) == BreakerState::open);
  CHECK(set.size() == 1);
}

TEST_CASE("breakers of other keys, and those without one, are others") {
  BreakerSet set;
  const BreakerId one = set.of("a", {.window_calls = 1, .least_calls = 1});
  const BreakerId other = set.of("b");
  const BreakerId loose = set.add(), loose_too = set.add();
  set.find(one)->record_failure({0});
  for (const BreakerId id : {other, loose, loose_too}) {
    CHECK(id != one);
    CHECK(set.find(id)->state({0}) == BreakerState::closed);
  }
  CHECK(loose != loose_too);
}

TEST_CASE("keys are just names") {
  BreakerSet set;
  const BreakerId empty = set.of(""), proto = set.of("__proto__"), constructor = set.of("constructor");
  CHECK(set.size() == 3);
  CHECK(set.of("") == empty);
  CHECK(set.of("__proto__") == proto);
  CHECK(set.of("constructor") == constructor);
}

TEST_CASE("a removed breaker is gone with its key, and its id is not used again") {
  BreakerSet set;
  const BreakerId gone = set.of("a");
  set.remove(gone);
  CHECK(set.find(gone) == nullptr);
  CHECK_FALSE(set.contains(gone));
  const BreakerId again = set.of("a");
  CHECK(again != gone);
  CHECK(set.contains(again));
  set.remove(BreakerId{99});
  CHECK(set.size() == 1);
}
