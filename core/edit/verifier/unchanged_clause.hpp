// Takes back what was found about a verb whose clause the replaced text has already: it may be that
// the check has misread the clause, but nothing in it is new.
//
//   "Engineer who likes quiet systems" -> "Nurse who likes quiet systems"    nothing new about "likes"
//   "Helped run 12 clusters"           -> "Run 12 clusters"                  "helped" is gone: no such clause
#pragma once

#include <string_view>
#include <vector>

#include "edit/verifier.hpp"
#include "edit/verifier/reading.hpp"

namespace savile::gate {

// Drops findings "agency" and "object" of that kind, and those about a word that is proven as a title.
// Reads `before` only if there is such a finding.
void drop_unchanged(std::string_view before, const Reading& after, const std::vector<Proof>& proofs,
                    const Lexicon& lexicon, std::vector<Finding>& findings);

}  // namespace savile::gate
