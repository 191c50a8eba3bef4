// A document as blocks: an entry (head lines and its bullets) is a scope of its own; what stands
// between entries (summary, skills, headings) may use facts of the whole document.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace savile::gate {

struct Block {
  Span span;
  bool entry = false;
};

// Blocks in order, for a document as the parser reads it, or for a fragment by its lines. Linear.
[[nodiscard]] std::vector<Block> split_blocks(std::string_view text);

// By lines alone: an entry begins with a line that holds a date range or several fields.
[[nodiscard]] std::vector<Block> split_fragment(std::string_view text);

}  // namespace savile::gate
