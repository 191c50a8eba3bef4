#include "lexicon/whole_term.hpp"

#include "text/character.hpp"

namespace savile {
namespace {

bool is_sign(const TokenizedText& text, std::size_t i, std::string_view sign) {
  return text[i].kind == TokenKind::sign && text.key(i) == sign;
}

bool joins_next(const TokenizedText& text, std::size_t i) {
  return i + 1 < text.size() && text[i + 1].gap == Gap::none;
}

bool good_beginning(const TokenizedText& text, std::size_t first) {
  if (first == 0 || text[first].gap != Gap::none) return true;
  const Token& before = text[first - 1];
  if (text[first].kind == TokenKind::sign) return before.kind == TokenKind::sign;  // not foo.NET
  if (before.kind == TokenKind::number) return false;                              // not 50K
  if (is_sign(text, first - 1, "_") || is_sign(text, first - 1, "@")) return false;
  const bool dotted = is_sign(text, first - 1, ".") && first > 1 && before.gap == Gap::none &&
                      text[first - 2].kind != TokenKind::sign;
  const char letter = text.source(first).front();
  return !(dotted && is_ascii_lower(static_cast<unsigned char>(letter)));  // not main.py
}

bool good_end(const TokenizedText& text, std::size_t last) {
  if (!joins_next(text, last - 1)) return true;
  if (is_sign(text, last, "_") || is_sign(text, last, "#")) return false;
  if (is_sign(text, last, "+") && joins_next(text, last) && is_sign(text, last + 1, "+")) return false;
  return text[last].kind == TokenKind::sign || text[last - 1].kind == TokenKind::sign;
}

}  // namespace

bool stands_alone(const TokenizedText& text, std::size_t first, std::size_t last) {
  return good_beginning(text, first) && good_end(text, last);
}

}  // namespace savile
