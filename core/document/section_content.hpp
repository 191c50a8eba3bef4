// What kind of section the lines under a heading make, whatever the heading says.
#pragma once

#include <string_view>
#include <vector>

#include "document/resume_line.hpp"
#include "document/section_type.hpp"

namespace savile {

// `other` where the lines are of no kind, or of several. Reads the first lines only. Linear.
[[nodiscard]] SectionType section_content(std::string_view text, const std::vector<ResumeLine>& lines,
                                          LineRange range);

}  // namespace savile
