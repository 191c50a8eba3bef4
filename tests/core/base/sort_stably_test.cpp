#include "base/sort_stably.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"

using namespace savile;

namespace {

// Numbers that look drawn, the same in every run.
std::vector<std::pair<unsigned, unsigned>> drawn(unsigned count, unsigned kinds) {
  std::vector<std::pair<unsigned, unsigned>> out;
  unsigned state = count * 2654435761U + kinds;
  for (unsigned i = 0; i < count; ++i) {
    state = state * 1664525U + 1013904223U;
    out.emplace_back((state >> 8U) % kinds, i);
  }
  return out;
}

const auto by_first = [](const auto& a, const auto& b) { return a.first < b.first; };

}  // namespace

TEST_CASE("a list is sorted as std::stable_sort does it, whatever its length") {
  for (const unsigned count : {0U, 1U, 2U, 3U, 7U, 8U, 9U, 15U, 16U, 17U, 31U, 63U, 64U, 65U, 200U, 1000U}) {
    for (const unsigned kinds : {1U, 2U, 5U, 100'000U}) {
      auto items = drawn(count, kinds), expected = items;
      std::stable_sort(expected.begin(), expected.end(), by_first);
      sort_stably(items, by_first);
      CHECK(items == expected);
    }
  }
}

TEST_CASE("what owns memory is moved to its place") {
  std::vector<std::pair<std::string, unsigned>> items, expected;
  for (const auto& [key, at] : drawn(300, 9))
    items.emplace_back(std::string(40, static_cast<char>('a' + key)), at);
  expected = items;
  std::stable_sort(expected.begin(), expected.end(), by_first);
  sort_stably(items, by_first);
  CHECK(items == expected);
}

TEST_CASE("what equals keeps its order, and what stands before the place to begin at is left alone") {
  using Pairs = std::vector<std::pair<unsigned, unsigned>>;
  Pairs items = {{9, 0}, {8, 1}, {2, 2}, {1, 3}, {2, 4}, {1, 5}};
  sort_stably_from(items, 2, by_first);
  CHECK(items == Pairs{{9, 0}, {8, 1}, {1, 3}, {1, 5}, {2, 2}, {2, 4}});
  sort_stably_from(items, items.size(), by_first);
  CHECK(items.front().first == 9);
}

TEST_CASE("without an order given, the type's own is taken") {
  std::vector<std::string> names = {"orderly", "nurse", "aide", "nurse"};
  sort_stably(names);
  CHECK(names == std::vector<std::string>{"aide", "nurse", "nurse", "orderly"});
}
