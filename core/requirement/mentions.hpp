// Where a posting names skills and knowledge.
#pragma once

#include <vector>

#include "lexicon/lexicon.hpp"
#include "requirement/posting_clauses.hpp"
#include "requirement/requirements.hpp"

namespace savile {

// The hits of `terms` that may count: outside every occurrence of the job title, the company and
// the place, which are no skills. In text order.
[[nodiscard]] std::vector<TermHit> skill_hits(const TokenizedText& text, const std::vector<TermHit>& terms,
                                              const std::vector<const Field*>& names);

// Knowledge for what one knows, skill for soft skills.
[[nodiscard]] MentionLabel label_of(TermKind kind);

// Names that no list may know, told by capitals and place: in a list after "experience with",
// "knowledge of", "such as", or in one list with a known term ("Amplitude, Mixpanel or Looker").
// Spans within the clause's tokens, in text order, none overlapping `known` (ascending).
[[nodiscard]] std::vector<Span> named_knowledge(const TokenizedText& text, const PostingClause& clause,
                                                const std::vector<Span>& known);

}  // namespace savile
