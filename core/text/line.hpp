// Physical lines: spans that joined give the text back, byte for byte.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace savile {

struct Line {
  Span span;               // with its line end
  Span content;            // without line end and without blanks at both ends; empty for a blank line
  std::size_t indent = 0;  // columns of blanks before the content, a tab counting to the next 4

  [[nodiscard]] bool blank() const { return content.empty(); }
};

// Cuts at LF, CR LF and CR. Linear.
[[nodiscard]] std::vector<Line> split_lines(std::string_view text);

}  // namespace savile
