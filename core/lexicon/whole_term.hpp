// Whether a run of tokens stands by itself: "C" does not in "C++", nor "py" in "main.py".
#pragma once

#include <cstddef>

#include "text/token.hpp"

namespace savile {

// True if tokens [first, last) of `text` are cut off from their neighbours as a term must be.
[[nodiscard]] bool stands_alone(const TokenizedText& text, std::size_t first, std::size_t last);

}  // namespace savile
