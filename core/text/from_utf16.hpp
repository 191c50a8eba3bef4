// UTF-8 out of the UTF-16 that JavaScript keeps its texts in.
#pragma once

#include <cstddef>

namespace savile {

// Writes the UTF-8 of `count` code units, two bytes each in this machine's order, and says how long it is: at
// most three bytes a unit, for which `out` must have room. A lone surrogate becomes U+FFFD, one for one.
[[nodiscard]] std::size_t utf8_from_utf16(const char* units, std::size_t count, char* out);

}  // namespace savile
