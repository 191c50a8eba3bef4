// Sends edits of one résumé through the verifier, each with the scope of its place:
//
//   edit in a bullet or line of an entry    that entry
//   edit in the summary or a skills list    the whole résumé
//   a permutation                           no word changes; the order must be one
//
// `before` and `after` given to the verifier are the whole bullet, line or list that the edit is
// in, so that agency, negation and numbers are seen in their sentence.
#pragma once

#include <vector>

#include "document/resume.hpp"
#include "edit/judged_edit.hpp"
#include "lexicon/lexicon.hpp"

namespace savile {

// In the order of `edits`. An edit that does not fit the text is refused. Facts prove in the entry or section
// of their place, and wherever the whole résumé is the scope. What proves the new words is added to the
// edit's evidence, a fact of the user's to `asserted`. Each scope is read once.
[[nodiscard]] std::vector<JudgedEdit> judge(const Resume& resume, const std::vector<Edit>& edits,
                                            const Lexicon& lexicon,
                                            const std::vector<PlacedFact>& facts = {});

}  // namespace savile
