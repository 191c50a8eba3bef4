// Keys for comparison: lower case, accents off, quotes and dashes made plain.
//
// The source text is never changed; only the keys that are compared are folded.
#pragma once

#include <string>
#include <string_view>

namespace savile {

// "Résumé – Ｃ＋＋" -> "resume - c++". Linear; invalid bytes are kept as they are.
[[nodiscard]] std::string fold(std::string_view text);

// Appends fold(text) to `out`.
void append_folded(std::string& out, std::string_view text);

// True if fold(a) == fold(b).
[[nodiscard]] bool equal_folded(std::string_view a, std::string_view b);

}  // namespace savile
