// The analyzers that the registry hands out; each lives in its own file. A new one: one file, one
// line here, one in registry.cpp, one test file.
#pragma once

#include "analysis/document_analyzer.hpp"
#include "analysis/section_analyzer.hpp"

namespace savile {

[[nodiscard]] const SectionAnalyzer& summary_analyzer();
[[nodiscard]] const SectionAnalyzer& experience_analyzer();
[[nodiscard]] const SectionAnalyzer& achievements_analyzer();
[[nodiscard]] const SectionAnalyzer& skills_analyzer();
[[nodiscard]] const SectionAnalyzer& education_analyzer();
[[nodiscard]] const SectionAnalyzer& projects_analyzer();
[[nodiscard]] const SectionAnalyzer& general_analyzer();

[[nodiscard]] const DocumentAnalyzer& document_analyzer();
[[nodiscard]] const DocumentAnalyzer& figures_analyzer();
[[nodiscard]] const DocumentAnalyzer& tone_analyzer();

}  // namespace savile
