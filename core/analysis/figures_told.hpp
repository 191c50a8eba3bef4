// How much of the work is told with figures, and what to ask about the rest. Shared by the analyzer
// of an achievements section and by that of all work together.
#pragma once

#include <vector>

#include "analysis/section_analyzer.hpp"
#include "analysis/told_work.hpp"

namespace savile {

// Appends a factor "figures", issues "unquantified" (their `fix` is the question), a recommendation and
// strengths. Full credit at 60 % of the bullets; only as many are asked about as are missing to that, at
// most 8, those that serve the posting first.
void look_at_figures(Findings& findings, const std::vector<ToldWork>& work, const AnalysisContext& context,
                     int weight);

}  // namespace savile
