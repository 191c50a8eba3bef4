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

// ASCII letters made small, in place; all other bytes stay.
void lower_ascii(std::string& text);

// True for small ASCII letters alone, which need no folding; most words are such.
[[nodiscard]] bool is_folded_word(std::string_view text);

// True if fold(a) == fold(b).
[[nodiscard]] bool equal_folded(std::string_view a, std::string_view b);

}  // namespace savile
