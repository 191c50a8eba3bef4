// The lines at the head of an entry cut into pieces: "Nurse | City Clinic, Austin, TX | 2019-Present"
// gives "Nurse", "City Clinic", "Austin", "TX" and a date range.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "document/date.hpp"
#include "document/head_label.hpp"
#include "document/name_evidence.hpp"
#include "document/resume_line.hpp"

namespace savile {

// What stands before a piece.
enum class Joint : std::uint8_t {
  start,  // the head's beginning
  line,   // a line's end
  hard,   // "|", "·", ";", a tab or several blanks, a date
  dash,   // " - ", "–", "—"
  comma,
  at,     // " at ", "@"
  paren,  // "("
};

struct HeadPiece {
  Span span;
  Joint joint = Joint::start;
  Label label = Label::none;  // "Employer: Acme" says it itself
  bool slash = false;         // the dash before it is a "/"
  bool strong = false;        // set in bold or as a heading
  std::size_t line = 0;       // index among the head's lines
  NameEvidence evidence;
};

struct HeadPieces {
  std::vector<HeadPiece> pieces;
  std::vector<DateRange> dates;
  std::vector<std::size_t> date_lines;  // the head's line of each date
};

// `lines` are indices into `all`. Pieces past `most` are left out. Linear.
[[nodiscard]] HeadPieces cut_head(std::string_view text, const std::vector<ResumeLine>& all,
                                  const std::vector<std::size_t>& lines, std::size_t most = 16);

}  // namespace savile
