// Lists of skills, languages and interests: "Languages: Python, Java, Go", one item a line, items
// with bullets, Markdown terms with ": definitions", rows of a table.
#pragma once

#include <string_view>
#include <vector>

#include "document/resume.hpp"
#include "document/resume_line.hpp"

namespace savile {

// The groups among the lines of a section's body. Running text gives none. Linear.
[[nodiscard]] std::vector<SkillGroup> read_skill_groups(std::string_view text,
                                                        const std::vector<ResumeLine>& lines,
                                                        LineRange range);

// The items of one run of text, cut at its own separator; nested brackets are kept whole.
struct CutItems {
  std::vector<Span> items;
  std::string separator;  // as first written; empty for a single item
};
[[nodiscard]] CutItems cut_items(std::string_view text, Span run);

}  // namespace savile
