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
void finish_analysis(Findings& analysis);

// 100 for none, less for each of `faults` among `of` things.
[[nodiscard]] int share_without(std::size_t faults, std::size_t of);

// Whether this kind of section is where a reader looks for such a requirement.
[[nodiscard]] bool serves(SectionType section, RequirementKind kind);

// "Shift Lead, Harbour Foods": how a reader finds an entry; empty where it has no head.
[[nodiscard]] std::string name_of_entry(const Entry& entry);

// The first words of a bullet, in quotes, so that a reader finds it.
[[nodiscard]] std::string quoted_start(std::string_view text);

// "1 bullet", "3 bullets".
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

// The requirement with this id; null if there is none.
[[nodiscard]] const Requirement* requirement_with(const Requirements& requirements, std::uint32_t id);

}  // namespace savile
