// What programs that read résumés (applicant tracking systems) misread or never see: tables, columns,
// images, signs without a letter, rows of stars, hidden text.
#pragma once

#include <vector>

#include "analysis/section_analyzer.hpp"

namespace savile {

// Issues "table", "columns", "image", "odd_glyph", "rating", "markup", "hidden_text"; one or few of each
// sort, in no order. Linear.
[[nodiscard]] std::vector<Issue> find_machine_hazards(const Resume& resume);

}  // namespace savile
