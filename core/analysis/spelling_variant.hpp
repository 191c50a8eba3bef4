// Words of a text that are spelled the British or the American way.
#pragma once

#include <vector>

#include "base/span.hpp"
#include "text/token.hpp"

namespace savile {

struct SpellingVariants {
  std::vector<Span> british, american;  // in text order
};

// Lower-case words only: "Royal Theatre" and "Center for Health" are names. -ize is written on both
// sides of the sea and decides nothing. Linear.
[[nodiscard]] SpellingVariants find_spelling_variants(const TokenizedText& text);

}  // namespace savile
