// The contract of the analyzers that look at the whole document rather than at one section. Beside
// the section analyzers, not above them: neither sees the other's findings.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "analysis/section_analyzer.hpp"

namespace savile {

enum class Aspect : std::uint8_t {
  document,      // length, order and presence of sections, contact, what machines misread, hidden text
  achievements,  // how much of the work is told with figures
  tone,          // register, verbs, passive voice, jargon, consistency
};

inline constexpr std::array<Aspect, 3> all_aspects = {Aspect::document, Aspect::achievements, Aspect::tone};

[[nodiscard]] std::string_view name_of(Aspect aspect);
[[nodiscard]] std::optional<Aspect> aspect_named(std::string_view name);

// The spans of its issues lie anywhere in the résumé.
struct DocumentAnalysis : Findings {
  Aspect aspect = Aspect::document;
};

class DocumentAnalyzer {
 public:
  virtual ~DocumentAnalyzer() = default;
  [[nodiscard]] virtual DocumentAnalysis analyze(const AnalysisContext& context) const = 0;
};

[[nodiscard]] const DocumentAnalyzer& analyzer_for(Aspect aspect);

}  // namespace savile
