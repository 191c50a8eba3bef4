#include "text/character_class.hpp"

#include "text/utf8.hpp"

namespace savile {

WordEnd longer_word_end(std::string_view text, std::size_t at) {
  WordEnd end{at};
  while (end.at < text.size()) {
    const CharacterClass kind = byte_class(text[end.at]);
    if (kind <= CharacterClass::digit) {
      ++end.at;
      continue;
    }
    const bool ascii = kind != CharacterClass::beyond_ascii;
    if (ascii && text[end.at] != '\'') break;
    const CodePoint point = decode_at(text, end.at);
    const std::size_t next = end.at + point.size;
    if (point.value == '\'' || point.value == 0x2019) {
      if (next == text.size() || !is_letter(decode_at(text, next).value)) break;
      end.apostrophe = true;
    } else if (!is_letter(point.value)) {
      break;
    }
    end.ascii = end.ascii && ascii;
    end.at = next;
  }
  return end;
}

}  // namespace savile
