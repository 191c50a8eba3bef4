// What a section without an analyzer of its own should look like: expired certificates, languages
// without a level, publications without a year, references "on request".
#pragma once

#include "analysis/section_analyzer.hpp"

namespace savile {

// Appends issues and recommendations; returns how many items are not in form, of how many.
struct FormCount {
  std::size_t faults = 0, items = 0;
};
[[nodiscard]] FormCount look_at_form(SectionAnalysis& analysis, const Section& section,
                                     const AnalysisContext& context);

}  // namespace savile
