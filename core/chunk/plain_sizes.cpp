#include "chunk/plain_sizes.hpp"

namespace savile {

namespace {

constexpr std::size_t step = 64;

std::size_t count(std::string_view text) {
  std::size_t points = 0;
  for (const char c : text) points += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return points;  // without what only goes on with one
}

}  // namespace

CharacterSizes::CharacterSizes(std::string_view text) : text_(text) {
  marks_.reserve(text.size() / step + 1);
  marks_.push_back(0);
  for (std::size_t at = step; at <= text.size(); at += step)
    marks_.push_back(marks_.back() + count(text.substr(at - step, step)));
}

std::size_t CharacterSizes::before(std::size_t at) const {
  const std::size_t mark = at / step;
  return marks_[mark] + count(slice(text_, {mark * step, at}));
}

std::size_t CharacterSizes::of(Span range) const { return before(range.end) - before(range.begin); }

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
