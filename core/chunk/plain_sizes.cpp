#include "chunk/plain_sizes.hpp"

namespace savile {

std::size_t CharacterSizes::of(Span range) const {
  std::size_t count = 0;
  for (const char c : slice(text_, range)) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;  // not the going on of one
  }
  return count;
}

WordSizes::WordSizes(const TokenizedText& tokens) : tokens_(tokens) {
  before_.reserve(tokens.size() + 1);
  before_.push_back(0);
  for (const Token& token : tokens.tokens()) {
    before_.push_back(before_.back() + (token.kind == TokenKind::sign ? 0 : 1));
  }
}

std::size_t WordSizes::of(Span range) const {
  return before_[tokens_.first_at(range.end)] - before_[tokens_.first_at(range.begin)];
}

}  // namespace savile
