// What a code point is, as far as cutting text into tokens and lines needs to know.
#pragma once

#include <string_view>

namespace savile {

// Most of any text is ASCII, so that is looked at in place.

[[nodiscard]] constexpr bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_ascii_lower(char32_t c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_ascii_letter(char32_t c) { return is_ascii_upper(c) || is_ascii_lower(c); }

// Spaces that separate words in one line: blank, tab, no-break and other Unicode spaces.
[[nodiscard]] bool is_blank_beyond_ascii(char32_t c);
[[nodiscard]] constexpr bool is_blank(char32_t c) {
  return c < 0x80 ? c == ' ' || c == '\t' || c == '\v' || c == '\f' : is_blank_beyond_ascii(c);
}
// A letter of any script, or a combining mark. Everything from U+0080 up that is neither a space,
// a punctuation mark, a symbol nor a control counts as a letter.
[[nodiscard]] bool is_letter_beyond_ascii(char32_t c);
[[nodiscard]] constexpr bool is_letter(char32_t c) {
  return c < 0x80 ? is_ascii_letter(c) : is_letter_beyond_ascii(c);
}
// Upper case in the scripts that the fold table knows (Latin, Greek, Cyrillic).
[[nodiscard]] bool is_upper_beyond_ascii(char32_t c);
[[nodiscard]] constexpr bool is_upper(char32_t c) {
  return c < 0x80 ? is_ascii_upper(c) : is_upper_beyond_ascii(c);
}
// Invisible or direction-changing code points: reported to the user, never shown to a model.
[[nodiscard]] bool is_hidden_beyond_ascii(char32_t c);
[[nodiscard]] constexpr bool is_hidden_control(char32_t c) {
  return c < 0x80 ? (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F
                  : is_hidden_beyond_ascii(c);
}

// The text without blanks and line ends at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace savile
