// For each word of a text the groups of the phrases that begin or end with it: "starters" ends "new
// starters".
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "edit/verifier/reading.hpp"

namespace savile::gate {

class WordGroups {
 public:
  // Of phrases in the order of their first words.
  WordGroups(std::size_t words, std::span<const GroupHit> phrases);

  [[nodiscard]] std::span<const std::uint32_t> at(std::size_t word) const {
    if (groups_.empty()) return {};
    return {groups_.data() + begins_[word], begins_[word + 1] - begins_[word]};
  }

 private:
  std::vector<std::uint32_t> begins_, groups_;  // those of word i stand from begins_[i] on
};

// One of the groups is in both.
[[nodiscard]] bool share_group(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

}  // namespace savile::gate
