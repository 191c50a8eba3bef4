// Physical lines of a posting with what their form says: bullet, heading markup, wrapped or not.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "text/line.hpp"

namespace savile {

struct PostingLine {
  Span content;  // without glyph, Markdown signs around it and blanks; empty for a blank line
  std::size_t indent = 0;
  std::size_t width = 0;   // bytes of the line without its line end
  int markdown_level = 0;  // 1 to 6 for "# Heading", else 0
  bool bullet = false;
  bool bold = false;       // the whole line stands between ** or __
  bool continues = false;  // goes on with the paragraph or bullet of the line before

  [[nodiscard]] bool blank() const { return content.empty(); }
};

[[nodiscard]] std::vector<PostingLine> posting_lines(std::string_view text);

}  // namespace savile
