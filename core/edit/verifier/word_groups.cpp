#include "edit/verifier/word_groups.hpp"

namespace savile::gate {
namespace {

// The last word of a phrase that is short enough to be told by it; else the first.
std::size_t told_by(const GroupHit& phrase) {
  constexpr std::size_t most_words = 3;
  return phrase.words.size() <= most_words ? phrase.words.end - 1 : phrase.words.begin;
}

}  // namespace

WordGroups::WordGroups(std::size_t words, std::span<const GroupHit> phrases) {
  if (phrases.empty()) return;
  begins_.assign(words + 2, 0);  // counted one place further on, which the second loop takes back
  for (const GroupHit& phrase : phrases) {
    ++begins_[phrase.words.begin + 2];
    if (told_by(phrase) != phrase.words.begin) ++begins_[told_by(phrase) + 2];
  }
  for (std::size_t i = 2; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  groups_.resize(begins_.back());
  for (const GroupHit& phrase : phrases) {
    groups_[begins_[phrase.words.begin + 1]++] = phrase.group;
    if (told_by(phrase) != phrase.words.begin) groups_[begins_[told_by(phrase) + 1]++] = phrase.group;
  }
}

bool share_group(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  return std::any_of(a.begin(), a.end(),
                     [&](std::uint32_t group) { return std::find(b.begin(), b.end(), group) != b.end(); });
}

}  // namespace savile::gate
