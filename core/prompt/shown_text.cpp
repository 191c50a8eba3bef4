#include "prompt/shown_text.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {

std::string shown(std::string_view text) {
  std::string out;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    const std::string_view bytes = text.substr(at, point.size);
    at += point.size;
    const bool control = point.value < 0x20 || point.value == 0x7F;
    if (is_blank(point.value) || control) {
      blank = true;
    } else if (!is_hidden_control(point.value)) {
      if (blank && !out.empty()) out += ' ';
      blank = false;
      out += bytes;
    }
  }
  return out;
}

std::string_view cut_text(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  return text.substr(0, size);
}

std::string cut_at_character(std::string_view text, std::size_t size) {
  std::string out(cut_text(text, size));
  if (out.size() < text.size()) out += " …";
  return out;
}

}  // namespace savile
