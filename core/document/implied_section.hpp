// Sections of a text that has no heading for them: what stands between the contact lines and the
// first heading, or all of a résumé without headings.
#pragma once

#include <string_view>
#include <vector>

#include "document/resume_line.hpp"
#include "document/section_type.hpp"

namespace savile {

struct ImpliedSection {
  SectionType type = SectionType::other;
  LineRange lines;
  int confidence = 0;
};

// Covers `range` without gaps; empty if `range` is. Linear.
[[nodiscard]] std::vector<ImpliedSection> imply_sections(std::string_view text,
                                                         const std::vector<ResumeLine>& lines,
                                                         LineRange range);

}  // namespace savile
