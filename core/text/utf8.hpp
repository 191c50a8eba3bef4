// UTF-8 at the border: validation and repair, and stepping through code points.
//
// Every text that enters the core is repaired first; behind the border all text is valid UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace savile {

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 1;  // bytes, 1 to 4
};

// The code point at byte `at` of valid or invalid UTF-8; for an ill-formed sequence U+FFFD with the
// size of its maximal subpart (Unicode 15, section 3.9, "U+FFFD substitution of maximal subparts").
// Requires at < text.size().
[[nodiscard]] CodePoint decode_longer_at(std::string_view text, std::size_t at);  // the same, whatever it is
[[nodiscard]] inline CodePoint decode_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? CodePoint{byte, 1} : decode_longer_at(text, at);
}

void append_utf8(std::string& out, char32_t code_point);

[[nodiscard]] bool is_valid_utf8(std::string_view text);

struct RepairedText {
  std::string text;                // valid UTF-8
  std::vector<Span> replacements;  // spans in `text` of each U+FFFD put in, at most 100
  std::size_t replaced = 0;        // how many ill-formed sequences there were
};

// Replaces each ill-formed sequence by U+FFFD. Linear.
[[nodiscard]] RepairedText repair_utf8(std::string_view bytes);

}  // namespace savile
