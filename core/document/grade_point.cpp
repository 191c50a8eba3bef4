#include "document/grade_point.hpp"

#include "text/character.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

constexpr std::size_t reach = 4;  // tokens between the word and its figure

bool names_gpa(const TokenizedText& text, std::size_t i) {
  const std::string_view key = text.key(i);
  if (key == "gpa" || key == "cgpa") return true;
  return key == "average" && i >= 2 && text.key(i - 1) == "point" && text.key(i - 2) == "grade";
}

bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_ascii_digit(static_cast<unsigned char>(text[at]));
}

// "3.94", "3,9", "8.7/10" from `at` on; empty for what is no such figure.
Span figure_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (digit_at(text, end)) ++end;
  if (end == at || end - at > 2) return {};
  if (end < text.size() && (text[end] == '.' || text[end] == ',') && digit_at(text, end + 1)) {
    ++end;
    while (digit_at(text, end)) ++end;
  }
  std::size_t scale = end;
  while (scale < text.size() && text[scale] == ' ') ++scale;
  if (scale < text.size() && text[scale] == '/') {
    ++scale;
    while (scale < text.size() && text[scale] == ' ') ++scale;
    if (digit_at(text, scale)) {
      while (digit_at(text, scale) ||
             (scale < text.size() && text[scale] == '.' && digit_at(text, scale + 1)))
        ++scale;
      end = scale;
    }
  }
  return {at, end};
}

}  // namespace

Span find_grade_point(std::string_view text, Span part) {
  const std::string_view piece = slice(text, part);
  const TokenizedText tokens(piece);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!names_gpa(tokens, i)) continue;
    for (std::size_t k = i + 1; k < tokens.size() && k <= i + reach; ++k) {
      if (tokens[k].kind != TokenKind::number) continue;
      const Span figure = figure_at(piece, tokens[k].span.begin);
      if (!figure.empty()) return {part.begin + figure.begin, part.begin + figure.end};
    }
    if (i > 0 && tokens[i - 1].kind == TokenKind::number) {  // "3.94 GPA"
      std::size_t begin = tokens[i - 1].span.begin;
      while (begin > 0 && (digit_at(piece, begin - 1) || piece[begin - 1] == '.')) --begin;
      const Span figure = figure_at(piece, begin);
      if (!figure.empty()) return {part.begin + figure.begin, part.begin + figure.end};
    }
  }
  return {};
}

}  // namespace savile
