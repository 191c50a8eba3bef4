// Where any text may be cut, by strength.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace savile {

enum class Border { sentence, word, character };

// The pieces of `range` between borders of this kind: in order, not empty, joined they are `range`.
// Blanks stay with the piece before them.
[[nodiscard]] std::vector<Span> pieces_at(Border border, Span range, std::string_view text);

}  // namespace savile
