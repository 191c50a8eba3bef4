// Which proposed edits go together: the same law as the applier's, so any subset of what is kept applies.
//
//   replacements     disjoint; several insertions may stand at one place
//   a permutation    holds another edit within one of its parts, or lies within a part of it, or apart
//
// So the kept permutations are a forest: of two that overlap, one holds the other.
#pragma once

#include <vector>

#include "edit/edit.hpp"

namespace savile {

// Drops edits until the rest apply in any subset: earlier ones in the list win. Keeps the order.
// Time n log n in edits and parts. Requires well-formed edits (see applier.hpp).
[[nodiscard]] std::vector<Edit> keep_compatible(std::vector<Edit> edits);

// The same as places in `edits`: true for those that are kept.
[[nodiscard]] std::vector<bool> compatible_ones(const std::vector<const Edit*>& edits);

}  // namespace savile
