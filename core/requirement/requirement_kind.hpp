// What sort of thing a clause asks for.
#pragma once

#include <vector>

#include "lexicon/lexicon.hpp"
#include "requirement/posting_clauses.hpp"
#include "requirement/requirements.hpp"

namespace savile {

// Decided by degree, years, the kinds of the terms, then cue words, then the section. `asked` has
// its terms, years and degree filled in.
[[nodiscard]] RequirementKind kind_of_requirement(const TokenizedText& text, const PostingClause& clause,
                                                  const Requirement& asked, const Lexicon& lexicon);

}  // namespace savile
