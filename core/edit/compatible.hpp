// Which proposed edits go together.
//
// Stricter than the applier on one point: permutations within permutations are never kept, so the
// kept ones are disjoint and a neighbour in the text is all that need be looked at.
#pragma once

#include <vector>

#include "edit/edit.hpp"

namespace savile {

// Drops edits until the rest apply in any subset: earlier ones in the list win. Keeps the order.
// Time n log n. Requires well-formed edits (see applier.hpp).
[[nodiscard]] std::vector<Edit> keep_compatible(std::vector<Edit> edits);

}  // namespace savile
