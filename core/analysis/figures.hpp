// Figures that say how much, how many, how often or how fast: "12 %", "€2M", "3×", "twelve cooks",
// "halved". Not years and dates, not a bare "one", not a number that only names something ("Six
// Sigma", "ISO 9001", "Year 6", "COVID-19", "24/7").
#pragma once

#include <vector>

#include "base/span.hpp"
#include "lexicon/lexicon.hpp"
#include "text/token.hpp"

namespace savile {

// In text order, disjoint; a spelled number of several words is one or more spans. Linear.
[[nodiscard]] std::vector<Span> find_figures(const TokenizedText& text, const Lexicon& lexicon);

}  // namespace savile
