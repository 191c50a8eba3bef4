// The lines of a résumé with what their look says, before any word is read.
#pragma once

#include <string_view>
#include <vector>

#include "document/bullet_glyph.hpp"
#include "text/line.hpp"

namespace savile {

struct ResumeLine {
  Span span;                // with its line end, and the spacing of a spaced-out text
  Span content;             // without outer blanks
  Span text;                // without heading marks, glyph, and emphasis around all of it
  std::size_t indent = 0;   // columns before the content
  int heading_level = 0;    // "#" signs, or 0
  BulletGlyph glyph;        // size 0: none
  int larger = 0;           // on paper, larger than the text: 1 for the largest lines, 2 …; else 0
  bool bold = false;        // "**all of it**", or set in bold
  bool italic = false;      // "_all of it_"
  bool upper = false;       // no lower-case letter, at least two upper-case ones
  bool rule = false;        // "-----", "=====": a drawn line
  bool underlined = false;  // a drawn line stands right under it
  bool skipped = false;     // front matter, a comment, a code fence: kept, not read
  std::size_t words = 0;    // words and numbers in `text`

  [[nodiscard]] bool blank() const { return content.empty(); }
  // Nothing to read on it.
  [[nodiscard]] bool empty() const { return blank() || rule || skipped; }
  [[nodiscard]] bool has_glyph() const { return glyph.size > 0; }
};

// One for each physical line, in order; where every line is followed by a blank one, that blank belongs
// to the line above it. Linear.
[[nodiscard]] std::vector<ResumeLine> read_lines(std::string_view text);

// Lines [first, last) of a résumé.
struct LineRange {
  std::size_t first = 0, last = 0;
  [[nodiscard]] bool empty() const { return first >= last; }
};

// The bytes that the lines cover; empty at the first one's begin for no lines.
[[nodiscard]] Span span_of(const std::vector<ResumeLine>& lines, LineRange range);

}  // namespace savile
