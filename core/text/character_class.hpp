// What a character means to who cuts a text into tokens (token.hpp), of ASCII by a table; and where words
// end.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/character.hpp"

namespace savile {

enum class CharacterClass : std::uint8_t { letter, capital, digit, sign, blank, line, hidden, beyond_ascii };

// Never `beyond_ascii`; `capital` of ASCII alone.
[[nodiscard]] constexpr CharacterClass character_class(char32_t c) {
  if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) return CharacterClass::line;
  if (is_blank(c)) return CharacterClass::blank;
  if (is_hidden_control(c)) return CharacterClass::hidden;
  if (is_ascii_digit(c)) return CharacterClass::digit;
  if (is_ascii_upper(c)) return CharacterClass::capital;
  return is_letter(c) ? CharacterClass::letter : CharacterClass::sign;
}

inline constexpr std::array<CharacterClass, 256> byte_classes = [] {
  std::array<CharacterClass, 256> all{};
  for (std::uint32_t byte = 0; byte < 256; ++byte)
    all[byte] = byte < 0x80 ? character_class(byte) : CharacterClass::beyond_ascii;
  return all;
}();

// Of one byte of a text.
[[nodiscard]] constexpr CharacterClass byte_class(char byte) {
  return byte_classes[static_cast<unsigned char>(byte)];
}

struct WordEnd {
  std::size_t at = 0;
  bool ascii = true;        // all of what was read is
  bool apostrophe = false;  // one stands in it
};

// The same from an apostrophe, or what is not ASCII, on.
[[nodiscard]] WordEnd longer_word_end(std::string_view text, std::size_t at);

// Where the word ends that begins before `at`: with letters, digits and inner apostrophes.
[[nodiscard]] inline WordEnd word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && byte_class(text[at]) <= CharacterClass::digit) ++at;
  const bool sure =
      at == text.size() || (byte_class(text[at]) != CharacterClass::beyond_ascii && text[at] != '\'');
  return sure ? WordEnd{at} : longer_word_end(text, at);
}

}  // namespace savile
