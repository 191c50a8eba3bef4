// The analyses and Recommendation, to JSON and back. Offsets are UTF-16 code units of the
// résumé's text.
#pragma once

#include "analysis/document_analyzer.hpp"
#include "analysis/section_analyzer.hpp"
#include "base/result.hpp"
#include "json/value.hpp"
#include "text/utf16.hpp"

namespace savile {

[[nodiscard]] Json analysis_json(const SectionAnalysis& analysis, const Utf16Offsets& offsets);
[[nodiscard]] Json analysis_json(const DocumentAnalysis& analysis, const Utf16Offsets& offsets);
[[nodiscard]] Json recommendation_json(const Recommendation& recommendation);

// What the plan needs of an analysis: section, type, score and recommendations.
[[nodiscard]] Result<SectionAnalysis> read_analysis(const Json& json, const std::string& path);
[[nodiscard]] Result<Recommendation> read_recommendation(const Json& json, const std::string& path);

}  // namespace savile
