#include "text/character.hpp"

#include <algorithm>
#include <iterator>

#include "text/utf8.hpp"

namespace savile {
namespace {

struct Range {
  char32_t first, last;
};

// Punctuation, symbols, spaces and controls from U+0080 up (Unicode blocks, coarse on purpose).
constexpr Range not_letters[] = {{0x0080, 0x00A9},   {0x00AB, 0x00B4},   {0x00B6, 0x00B9},   {0x00BB, 0x00BF},
                                 {0x00D7, 0x00D7},   {0x00F7, 0x00F7},   {0x02C2, 0x02DF},   {0x1680, 0x1680},
                                 {0x2000, 0x206F},   {0x20A0, 0x20CF},   {0x2190, 0x2BFF},   {0x2E00, 0x2E7F},
                                 {0x3000, 0x3004},   {0x3008, 0x3020},   {0x3030, 0x3030},   {0xE000, 0xF8FF},
                                 {0xFE10, 0xFE1F},   {0xFE30, 0xFE6F},   {0xFEFF, 0xFEFF},   {0xFF00, 0xFF0F},
                                 {0xFF1A, 0xFF20},   {0xFF3B, 0xFF40},   {0xFF5B, 0xFF65},   {0xFFE0, 0xFFFF},
                                 {0x1F000, 0x1FAFF}, {0xE0000, 0xE007F}, {0xF0000, 0x10FFFF}};

bool in(const Range* first, const Range* last, char32_t c) {
  const Range* found =
      std::lower_bound(first, last, c, [](const Range& r, char32_t x) { return r.last < x; });
  return found != last && found->first <= c;
}

}  // namespace

bool is_blank_beyond_ascii(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool is_letter_beyond_ascii(char32_t c) { return !in(std::begin(not_letters), std::end(not_letters), c); }

bool is_upper_beyond_ascii(char32_t c) {
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if (c >= 0x100 && c <= 0x137) return c % 2 == 0;
  if (c >= 0x139 && c <= 0x148) return c % 2 == 1;
  if (c >= 0x14A && c <= 0x177) return c % 2 == 0;
  if (c >= 0x178 && c <= 0x17D) return c == 0x178 || c % 2 == 1;
  if (c >= 0x391 && c <= 0x3A9) return true;
  return c >= 0x400 && c <= 0x42F;
}

bool is_hidden_beyond_ascii(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         (c >= 0x2066 && c <= 0x206F) || c == 0x00AD || c == 0x061C || c == 0xFEFF ||
         (c >= 0xE0000 && c <= 0xE007F) || (c >= 0x80 && c <= 0x9F);
}

std::string_view trim(std::string_view text) {
  const auto outer = [](char32_t c) { return is_blank(c) || c == '\n' || c == '\r'; };
  while (!text.empty()) {
    const CodePoint first = decode_at(text, 0);
    if (!outer(first.value)) break;
    text.remove_prefix(first.size);
  }
  while (!text.empty()) {
    std::size_t at = text.size() - 1;
    while (at > 0 && text.size() - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    if (!outer(decode_at(text, at).value)) break;
    text.remove_suffix(text.size() - at);
  }
  return text;
}

}  // namespace savile
