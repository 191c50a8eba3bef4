// How a line looked on the paper that the text was read from (a PDF, a DOCX). Plain text has none.
#pragma once

#include <string_view>
#include <vector>

namespace savile {

struct LineHint {
  int size = 0;        // font size in tenths of a point; 0: unknown
  int bold = 0;        // share of its letters that are bold, 0 to 100
  bool aside = false;  // a running head or foot: kept, not read
};

// One a line of the text, from the first; lines beyond it have no hint.
using Layout = std::vector<LineHint>;

// The hints of `before` for a text made from it by edits: a line that is kept keeps its hint, in
// order where it stands there more than once; a new or an empty one has none. Linear.
[[nodiscard]] Layout carry_layout(std::string_view before, const Layout& layout, std::string_view after);

}  // namespace savile
