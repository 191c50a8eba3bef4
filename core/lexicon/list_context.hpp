// Settles doubtful candidates by what stands around them.
//
//   "Python, R and Go"       R and Go beside a sure term: mentions
//   "Vitamin C", "plan R"    nothing of the kind: not
//   "python, excel, sql"     "excel" in small letters, alone in its place of a list: a mention
#pragma once

#include <vector>

#include "lexicon/term_index.hpp"

namespace savile {

// Removes the candidates that are no mentions: those still in doubt, and false friends. `neighbour`
// says of each term whether it may vouch for the ones beside it. Linear.
void settle_doubts(const TokenizedText& text, const std::vector<bool>& neighbour,
                   std::vector<TermCandidate>& candidates);

}  // namespace savile
