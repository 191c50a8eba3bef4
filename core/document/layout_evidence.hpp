// What the look on paper says of the lines: which are larger than the text, and which are bold.
#pragma once

#include <string_view>
#include <vector>

#include "document/layout_hint.hpp"
#include "document/resume_line.hpp"

namespace savile {

// Sets `larger`, `bold` and `skipped` of the lines that have a hint. Bold says nothing in a document that is
// mostly bold, and size nothing where all lines are of one. Without hints nothing changes. Linear.
void take_layout(std::string_view text, const Layout& layout, std::vector<ResumeLine>& lines);

}  // namespace savile
