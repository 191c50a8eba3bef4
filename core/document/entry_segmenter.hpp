// Where the entries of a section begin, which of their lines are the head, and which the body.
//
// A line with a date may end one head or begin the next, an unmarked line may be a company or a
// description: so all readings of the whole section are scored and the best one is taken (Viterbi
// over the lines; the state says how long the open head is and what it already has).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/item_lines.hpp"
#include "document/resume_line.hpp"

namespace savile {

struct EntryLines {
  std::vector<std::size_t> head;   // lines, in order
  std::vector<std::size_t> plain;  // unmarked lines of the body
  LineRange body;                  // from after the head to the next entry's first line
};

struct Segments {
  LineRange before;  // lines before the first entry
  std::vector<EntryLines> entries;
};

// `education` weighs awards and schools instead of jobs and organizations. Linear.
[[nodiscard]] Segments segment_entries(std::string_view text, const std::vector<ResumeLine>& lines,
                                       LineRange range, const std::vector<LineRole>& roles, bool education);

}  // namespace savile
