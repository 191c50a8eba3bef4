#include "edit/verifier/other_verb.hpp"

#include <algorithm>

namespace savile::gate {
namespace {

bool tells(const Word& word) {
  return is_content(word) && (word.shape == VerbShape::past || word.shape == VerbShape::gerund ||
                              word.shape == VerbShape::participle || word.shape == VerbShape::third_person);
}

// The sentence of the source that has most of the words of this one; the first of several, all if none.
WordRange reworded(const Claim& claim, WordRange words) {
  std::vector<std::size_t> shared(claim.source.sentences().size(), 0);
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (!is_content(claim.after[i])) continue;
    for (const std::size_t place : claim.source.like(claim.after[i])) ++shared[claim.source[place].sentence];
  }
  const auto most = std::max_element(shared.begin(), shared.end());
  if (most == shared.end() || *most == 0) return {0, 0};
  return claim.source.sentences()[static_cast<std::size_t>(most - shared.begin())];
}

}  // namespace

bool is_other_verb(const Claim& claim, const std::vector<bool>& novel, std::size_t verb) {
  if (!tells(claim.after[verb])) return false;
  // "ran experiments": a thing
  if (claim.after[verb].shape == VerbShape::third_person && verb > 0 &&
      claim.after[verb].joint == Joint::blank &&
      (claim.after[verb - 1].shape == VerbShape::past || claim.after[verb - 1].shape == VerbShape::gerund))
    return false;
  const WordRange words = claim.after.sentences()[claim.after[verb].sentence];
  std::size_t fresh = 0, gone = 0;
  for (std::size_t i = words.begin; i < words.end; ++i) fresh += novel[i] && tells(claim.after[i]) ? 1 : 0;
  const WordRange known = reworded(claim, words);
  for (std::size_t s = known.begin; s < known.end; ++s) {
    if (tells(claim.source[s]) && !claim.after.has_like(claim.source[s])) ++gone;
  }
  return gone >= fresh;
}

}  // namespace savile::gate
