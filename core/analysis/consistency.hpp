// One way of writing throughout: dates, full stops at the end of bullets, British or American spelling.
#pragma once

#include "analysis/section_analyzer.hpp"

namespace savile {

// Appends one factor "consistency", issues at what differs from the rest, and recommendations.
void look_at_consistency(Findings& findings, const AnalysisContext& context, int weight);

}  // namespace savile
