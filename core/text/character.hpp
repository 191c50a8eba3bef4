// What a code point is, as far as cutting text into tokens and lines needs to know.
#pragma once

#include <string_view>

namespace savile {

[[nodiscard]] constexpr bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_ascii_lower(char32_t c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_ascii_letter(char32_t c) { return is_ascii_upper(c) || is_ascii_lower(c); }

// Spaces that separate words in one line: blank, tab, no-break and other Unicode spaces.
[[nodiscard]] bool is_blank(char32_t c);
// A letter of any script, or a combining mark. Everything from U+0080 up that is neither a space,
// a punctuation mark, a symbol nor a control counts as a letter.
[[nodiscard]] bool is_letter(char32_t c);
// Upper case in the scripts that the fold table knows (Latin, Greek, Cyrillic).
[[nodiscard]] bool is_upper(char32_t c);
// Invisible or direction-changing code points: reported to the user, never shown to a model.
[[nodiscard]] bool is_hidden_control(char32_t c);

// The text without blanks and line ends at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace savile
