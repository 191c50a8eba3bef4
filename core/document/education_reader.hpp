// Completes an entry of the education section: award, field, level.
#pragma once

#include <string_view>
#include <vector>

#include "document/resume.hpp"
#include "document/resume_line.hpp"

namespace savile {

// `head` and `plain` are the entry's lines. Sets title, area, study_type and degree_level.
void complete_education(std::string_view text, const std::vector<ResumeLine>& lines,
                        const std::vector<std::size_t>& head, const std::vector<std::size_t>& plain,
                        Entry& entry);

}  // namespace savile
