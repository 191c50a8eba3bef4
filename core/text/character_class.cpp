#include "text/character_class.hpp"

#include <bit>

#include "base/eight_bytes.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

// The high bit of each letter or digit of ASCII.
std::uint64_t letters_and_digits(std::uint64_t bytes) {
  // In one case: '@' and the signs behind 'Z' come to lie beside the small letters, not among them.
  const std::uint64_t small = bytes | each_byte * 0x20U;
  return ascii_between(small, 'a', 'z') | ascii_between(bytes, '0', '9');
}

// The first byte from `at` on that is neither a letter nor a digit of ASCII.
std::size_t plain_end(std::string_view text, std::size_t at) {
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t others = ~letters_and_digits(load_bytes(text.data() + at)) & high_bits;
    if (others != 0) return at + static_cast<std::size_t>(std::countr_zero(others)) / 8;
  }
  while (at < text.size() && byte_class(text[at]) <= CharacterClass::digit) ++at;
  return at;
}

}  // namespace

WordEnd word_end(std::string_view text, std::size_t at) {
  WordEnd end;
  for (;;) {
    end.at = plain_end(text, at);
    if (end.at == text.size()) return end;
    const bool ascii = static_cast<unsigned char>(text[end.at]) < 0x80;
    if (ascii && text[end.at] != '\'') return end;
    const CodePoint point = decode_at(text, end.at);
    at = end.at + point.size;
    if (point.value == '\'' || point.value == 0x2019) {
      if (at == text.size() || !is_letter(decode_at(text, at).value)) return end;
      end.apostrophe = true;
    } else if (!is_letter(point.value)) {
      return end;
    }
    end.ascii = end.ascii && ascii;
  }
}

}  // namespace savile
