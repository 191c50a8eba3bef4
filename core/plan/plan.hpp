// What to change and why: the edits each section is to be tried for.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/section_analyzer.hpp"
#include "plan/edit_kind.hpp"

namespace savile {

struct SectionPlan {
  std::size_t section = 0;
  SectionType type = SectionType::other;
  std::vector<EditKind> edits;  // in the order in which the rules run; empty: leave it as it is
  std::string reason;           // why these, or why nothing: one sentence
};

struct Plan {
  Level level = Level::balanced;
  std::vector<SectionPlan> sections;  // one a section of the résumé, in its order
};

// `analyses` may lack a section (its analysis failed): its rules run all the same.
[[nodiscard]] Plan make_plan(const Resume& resume, const std::vector<SectionAnalysis>& analyses, Level level);

}  // namespace savile
