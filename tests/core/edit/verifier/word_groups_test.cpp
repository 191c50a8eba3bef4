#include "edit/verifier/word_groups.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "catch.hpp"

using savile::gate::GroupHit;
using savile::gate::share_group;
using savile::gate::WordGroups;

namespace {

std::vector<std::uint32_t> at(const WordGroups& groups, std::size_t word) {
  const auto found = groups.at(word);
  std::vector<std::uint32_t> out(found.begin(), found.end());
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("a phrase is told by its first word and, where it is short, by its last") {
  // "new starters" of words 1 and 2, a phrase of four words from 2 on, one word at 5
  const std::vector<GroupHit> phrases = {{{1, 3}, 7}, {{2, 6}, 8}, {{5, 6}, 9}};
  const WordGroups groups(6, phrases);
  CHECK(at(groups, 0).empty());
  CHECK(at(groups, 1) == std::vector<std::uint32_t>{7});
  CHECK(at(groups, 2) == std::vector<std::uint32_t>{7, 8});
  CHECK(at(groups, 3).empty());
  CHECK(at(groups, 4).empty());
  CHECK(at(groups, 5) == std::vector<std::uint32_t>{9});
}

TEST_CASE("a text without phrases has no groups anywhere") {
  const WordGroups groups(3, {});
  CHECK(at(groups, 0).empty());
  CHECK(at(groups, 2).empty());
}

TEST_CASE("words share a group where one number stands with both") {
  const std::vector<std::uint32_t> a = {3, 1}, b = {2, 3}, c = {4};
  CHECK(share_group(a, b));
  CHECK_FALSE(share_group(a, c));
  CHECK_FALSE(share_group({}, b));
}
