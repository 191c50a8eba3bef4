// The clauses that a posting stands or falls with: a licence, a degree, a number of years. Without a word of
// them it is another posting, and may be another score (analysis/score_limits.hpp).
#pragma once

#include <algorithm>

#include "requirement/requirements.hpp"

namespace savile::test {

inline bool is_at_stake(const Requirements& posting, Span place, const Lexicon& lexicon) {
  return std::any_of(posting.requirements.begin(), posting.requirements.end(), [&](const Requirement& asked) {
    const bool licence = std::any_of(asked.terms.begin(), asked.terms.end(), [&](TermId id) {
      return lexicon.term(id).kind == TermKind::certificate;
    });
    const bool hard = licence || asked.degree || asked.years || asked.kind == RequirementKind::certification;
    return hard && asked.span.overlaps(place);
  });
}

}  // namespace savile::test
