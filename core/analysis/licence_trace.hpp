// Whether a résumé has a licence by its own letters or number, however it is called: "HCPC SL55501" of "HCPC
// registration", "Cat C+E" of "Category C+E", "Level 3 Award in Food Safety" of "Level 3 Food Safety".
#pragma once

#include "analysis/evidence_index.hpp"
#include "text/token.hpp"

namespace savile {

// The posting's tokens within `name` that are letters in capitals, numbers or signs, with the words between,
// stand in one line of the résumé, in that order, and outside of its bullets, which may tell of others'
// licences. False for a name of plain words: those may stand anywhere.
[[nodiscard]] bool has_licence_trace(const EvidenceIndex& resume, const TokenizedText& posting, Span name);

}  // namespace savile
