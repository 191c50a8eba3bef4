#include "document/bullet_glyph.hpp"

#include "document/date.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

// Signs that are bullets even with no blank after them.
bool is_symbol(char32_t c) {
  return c == 0xB7 || c == 0x2022 || c == 0x2023 || c == 0x2043 || c == 0x204C || c == 0x204D ||
         c == 0x2219 || c == 0x22C5 || (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2500 && c <= 0x27BF) ||
         (c >= 0x2B00 && c <= 0x2BFF) || (c >= 0xE000 && c <= 0xF8FF) || c == 0x30FB || c == 0xFFFD ||
         (c >= 0x1F000 && c <= 0x1FAFF);
}

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

bool is_usual(char32_t c) {
  return c < 0x80 || c == 0xB7 || c == 0x2022 || c == 0x25E6 || c == 0x25AA || c == 0x25CF || c == 0x25CB ||
         c == 0x2219 || is_dash(c);
}

std::size_t blanks_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    const CodePoint point = decode_at(text, end);
    if (!is_blank(point.value) && !is_hidden_control(point.value) && point.value != 0xFE0F) break;
    end += point.size;
  }
  return end - at;
}

// "1." "12)" "(3)" "a)" with a blank after it, unless a date begins there ("15. März 2020").
BulletGlyph enumerator(std::string_view content) {
  std::size_t at = content.front() == '(' ? 1 : 0;
  const bool open = at == 1;
  const std::size_t begin = at;
  while (at < content.size() && at < begin + 2 && is_ascii_digit(static_cast<unsigned char>(content[at])))
    ++at;
  char32_t kind = '1';
  if (at == begin && at < content.size() && is_ascii_lower(static_cast<unsigned char>(content[at]))) {
    kind = 'a';
    ++at;
  }
  if (at == begin || at >= content.size()) return {};
  const char close = content[at];
  if (close != ')' && !(close == '.' && !open && kind == '1')) return {};
  const std::size_t blanks = blanks_at(content, at + 1);
  if (blanks == 0) return {};
  if (close == '.') {
    const auto date = find_date_range(content, {0, content.size() < 40 ? content.size() : blanks + at + 1});
    if (date && date->span.begin == 0) return {};
  }
  return {at + 1 + blanks, kind, true};
}

}  // namespace

BulletGlyph bullet_glyph(std::string_view content, std::size_t indent) {
  if (content.empty()) return {};
  const CodePoint first = decode_at(content, 0);
  const std::size_t blanks = blanks_at(content, first.size);
  const std::size_t next = first.size + blanks;
  const bool alone = next >= content.size();
  if (is_symbol(first.value)) {
    if (first.value == 0xFFFD && blanks == 0) return {};
    if (first.value >= 0x2500 && first.value <= 0x257F && alone) return {};  // a drawn line
    return {next, first.value, is_usual(first.value)};
  }
  const char32_t after = alone ? 0 : decode_at(content, next).value;
  if (is_dash(first.value)) {
    if (blanks == 0 && !(is_letter(after) && first.value < 0x2013)) return {};
    if (alone && first.value != '-') return {};
    if (is_dash(after)) return {};
    return {next, first.value, true};
  }
  if (first.value == '*' || first.value == '+' || first.value == '>') {
    if (blanks == 0 || alone) return {};
    return {next, first.value, true};
  }
  if (first.value == 'o' && blanks > 0 && (indent > 0 || blanks > 1 || content[1] == '\t') &&
      is_letter(after)) {
    return {next, first.value, true};
  }
  if (first.value == 0xBB || first.value == 0x203A)
    return blanks > 0 ? BulletGlyph{next, first.value, true} : BulletGlyph{};
  return enumerator(content);
}

}  // namespace savile
