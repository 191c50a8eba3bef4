#include "chunk/plain_sizes.hpp"

#include <cstdint>
#include <cstring>

namespace savile {

namespace {

constexpr std::size_t step = 64;

// The code points of a text: its bytes but those that only go on with one (10xxxxxx), eight at a time.
std::size_t count(std::string_view text) {
  std::size_t further = 0, at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 8);
    const std::uint64_t ones = (bytes >> 7U) & ~(bytes >> 6U) & 0x0101010101010101U;
    further += (ones * 0x0101010101010101U) >> 56U;
  }
  for (; at < text.size(); ++at) further += (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U ? 1U : 0U;
  return text.size() - further;
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

WordSizes::WordSizes(const TokenPlaces& tokens) : tokens_(tokens) {
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
