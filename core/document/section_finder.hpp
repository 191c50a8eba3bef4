// Where the sections of a résumé begin.
//
// A heading is told from its words and its look together: the look that most listed headings share
// is the résumé's own, and other lines are measured against it.
#pragma once

#include <string_view>
#include <vector>

#include "document/heading.hpp"
#include "document/resume_line.hpp"

namespace savile {

struct FoundHeading {
  std::size_t line = 0;
  HeadingWords heading;
  int confidence = 0;
};

// In order of lines, at most `limit`. Contact headings and the paper's title are among them.
[[nodiscard]] std::vector<FoundHeading> find_headings(std::string_view text,
                                                      const std::vector<ResumeLine>& lines,
                                                      std::size_t limit);

}  // namespace savile
