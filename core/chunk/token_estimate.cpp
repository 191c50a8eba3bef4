#include "chunk/token_estimate.hpp"

namespace savile {
namespace {

constexpr std::size_t whole_word = 7;
constexpr std::size_t further_letters = 5;

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

std::size_t size_of_word(std::string_view word) {
  if (!is_ascii(word)) return (word.size() + 1) / 2;
  if (word.size() <= whole_word) return 1;
  return 1 + (word.size() - whole_word + further_letters - 1) / further_letters;
}

// `part` is all or a piece of one token.
std::size_t size_of(TokenKind kind, std::string_view part) {
  switch (kind) {
    case TokenKind::word: return size_of_word(part);
    case TokenKind::number: return (part.size() + 2) / 3;
    case TokenKind::sign: return is_ascii(part) ? 1 : (part.size() + 1) / 2;
  }
  return 1;
}

std::size_t gap_size(const Token& token) { return token.gap == Gap::line && token.span.begin > 0 ? 1 : 0; }

}  // namespace

std::size_t estimate_tokens(std::string_view text) {
  const TokenizedText tokens(text);
  return TokenSizes(tokens).of({0, text.size()});
}

TokenSizes::TokenSizes(const TokenizedText& tokens) : tokens_(tokens) {
  before_.reserve(tokens.size() + 1);
  before_.push_back(0);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    before_.push_back(before_.back() + gap_size(tokens[i]) + size_of(tokens[i].kind, tokens.source(i)));
  }
}

std::size_t TokenSizes::of(Span range) const {
  std::size_t first = tokens_.first_at(range.begin);
  std::size_t size = 0;
  if (first > 0 && tokens_[first - 1].span.end > range.begin) {  // begins inside a token
    const Token& cut = tokens_[first - 1];
    const std::size_t end = cut.span.end < range.end ? cut.span.end : range.end;
    size += size_of(cut.kind, slice(tokens_.text(), {range.begin, end}));
  }
  std::size_t last = tokens_.first_at(range.end);
  if (last > first && tokens_[last - 1].span.end > range.end) {  // ends inside a token
    const Token& cut = tokens_[--last];
    size += gap_size(cut) + size_of(cut.kind, slice(tokens_.text(), {cut.span.begin, range.end}));
  }
  return last > first ? size + before_[last] - before_[first] : size;
}

}  // namespace savile
