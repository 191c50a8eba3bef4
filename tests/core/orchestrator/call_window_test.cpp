#include "orchestrator/call_window.hpp"

#include <vector>

#include "catch.hpp"
#include "splitmix.hpp"

using savile::CallWindow;

TEST_CASE("a window counts its calls, the failed and the slow, a call may be both") {
  CallWindow window(10, 1'000);
  window.add(false, false, {0});
  window.add(true, false, {0});
  window.add(false, true, {0});
  window.add(true, true, {0});
  CHECK(window.size() == 4);
  CHECK(window.failed() == 2);
  CHECK(window.slow() == 2);
}

TEST_CASE("of more calls than it holds the oldest go") {
  CallWindow window(2, 1'000);
  window.add(true, true, {0});
  window.add(false, false, {1});
  window.add(false, false, {2});
  CHECK(window.size() == 2);
  CHECK(window.failed() == 0);
  CHECK(window.slow() == 0);
}

TEST_CASE("a call is forgotten when its time is over, and not before") {
  CallWindow window(10, 1'000);
  window.add(true, false, {5});
  window.forget({1'004});
  CHECK(window.failed() == 1);
  window.forget({1'005});
  CHECK(window.size() == 0);
  CHECK(window.failed() == 0);
}

TEST_CASE("an added call makes it forget what is too old as well") {
  CallWindow window(10, 1'000);
  window.add(true, false, {0});
  window.add(false, false, {1'000});
  CHECK(window.size() == 1);
  CHECK(window.failed() == 0);
}

TEST_CASE("a cleared window is empty and counts on") {
  CallWindow window(3, 1'000);
  window.add(true, true, {0});
  window.clear();
  CHECK(window.size() + window.failed() + window.slow() == 0);
  window.add(true, false, {0});
  CHECK(window.failed() == 1);
}

TEST_CASE("its counts are those of the calls that it would keep") {
  struct Call {
    std::int64_t at;
    bool failed, slow;
  };
  SplitMix random{5};
  CallWindow window(7, 100);
  std::vector<Call> all;
  std::int64_t now = 0;
  for (int n = 0; n < 5'000; ++n) {
    now += random.below(40);
    all.push_back({now, random.one_in(2), random.one_in(3)});
    window.add(all.back().failed, all.back().slow, {now});
    std::size_t size = 0, failed = 0, slow = 0;
    for (std::size_t at = all.size() > 7 ? all.size() - 7 : 0; at < all.size(); ++at) {
      if (now - all[at].at >= 100) continue;
      ++size;
      failed += all[at].failed ? 1 : 0;
      slow += all[at].slow ? 1 : 0;
    }
    if (window.size() != size || window.failed() != failed || window.slow() != slow)
      FAIL_CHECK("differs after " << n);
  }
}
