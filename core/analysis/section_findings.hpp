// What every section analyzer does alike: gather the matches of its span, weigh its factors, put its
// findings in order.
#pragma once

#include <string>

#include "analysis/section_analyzer.hpp"

namespace savile {

// An analysis of the section with its type, place and matches set.
[[nodiscard]] SectionAnalysis start_analysis(std::size_t section, const AnalysisContext& context);

// Score from the factors (weights need not add up to 100 yet), issues in text order, recommendations
// by priority. The last step of every analyzer.
void finish_analysis(SectionAnalysis& analysis);

// 100 for none, less for each of `faults` among `of` things.
[[nodiscard]] int share_without(std::size_t faults, std::size_t of);

// "1 bullet", "3 bullets".
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

// The requirement with this id; null if there is none.
[[nodiscard]] const Requirement* requirement_with(const Requirements& requirements, std::uint32_t id);

}  // namespace savile
