// Holds a rewritten entry against the original one, bullet by bullet: what it says of a deed must be proven
// by one bullet of the original, as for a single edit (bullet_judge.hpp).
//
//   a bullet as it was, wherever it stands    passes
//   a bullet reworded, or a part of one       its own bullet proves it: the one that shares most words
//   two joined, or all in a paragraph         each statement has a bullet that proves it
//   a bullet added                            like one reworded
//   the lines above the bullets               the original's own such lines prove them; else like a bullet
//   a bullet dropped                          claims nothing
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edit/verifier.hpp"

namespace savile::gate {

// Findings and proofs in the order of `after`. An original that has not several bullets with deeds, such as a
// list of skills, proves as a whole. Near to linear in both texts: how many bullets are asked for one is
// bounded.
[[nodiscard]] Verification judge_entry(std::string_view before, std::string_view after,
                                       const Lexicon& lexicon, const std::vector<std::string>& facts);

}  // namespace savile::gate
