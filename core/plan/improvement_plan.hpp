// The advice of all analyses as one ordered list: each thing said once, naming its sections.
#pragma once

#include <cstddef>
#include <vector>

#include "analysis/document_analyzer.hpp"
#include "analysis/section_analyzer.hpp"

namespace savile {

struct Improvement {
  Recommendation advice;
  std::vector<std::size_t> sections;  // places in Resume::sections, ascending; empty: the whole document
  int gain = 0;                       // percent of what the match lacks that the advice is about
};

struct PlanInput {
  const Resume& resume;
  const std::vector<SectionAnalysis>& sections;
  const std::vector<DocumentAnalysis>& documents;
  const Requirements& requirements;
  const Match& match;
};

// Highest priority first, then by what would move the match most, then as the sections stand; at most
// 40. The same advice (`what`) from several analyses is one: its places are joined, its priority is the
// highest.
[[nodiscard]] std::vector<Improvement> plan_improvements(const PlanInput& input);

}  // namespace savile
