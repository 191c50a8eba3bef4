#include "chunk/token_estimate.hpp"

#include <algorithm>

namespace savile {
namespace {

constexpr std::size_t whole = 100;  // hundredths

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// `first` for lengths up to `from`, and `each` more for every letter beyond.
std::size_t beyond(std::size_t length, std::size_t from, std::size_t first, std::size_t each) {
  return first + (length > from ? (length - from) * each : 0);
}

std::size_t size_of_word(std::string_view word) {
  const std::size_t length = word.size();
  if (!is_ascii(word)) return std::max(whole, length * 34);
  const bool capital = is_upper(word.front());
  const auto capitals = static_cast<std::size_t>(std::count_if(word.begin(), word.end(), is_upper));
  if (capitals == length && length > 1) {
    return length <= 4 ? 120 : beyond(length, 7, 230, 20);
  }
  if (capitals > (capital ? 1U : 0U)) return beyond(length, 12, 150, 20);
  if (capital) {
    if (length <= 4) return 85;
    return length <= 7 ? 115 : beyond(length, 10, 125, 35);
  }
  if (length <= 4) return 90;
  return length <= 7 ? 110 : beyond(length, 12, 120, 20);
}

// `part` is all or a piece of one token.
std::size_t size_of(TokenKind kind, std::string_view part) {
  switch (kind) {
    case TokenKind::word: return size_of_word(part);
    case TokenKind::number: return (part.size() + 2) / 3 * 115;
    case TokenKind::sign: return is_ascii(part) ? 90 : 140;
  }
  return whole;
}

}  // namespace

std::size_t estimate_tokens(std::string_view text) {
  const TokenPlaces tokens(text);
  return TokenSizes(tokens).of({0, text.size()});
}

// What stands before token `i`: a line end, or the blank that a number does not take in.
std::size_t TokenSizes::gap_before(std::size_t i) const {
  const Token& token = tokens_[i];
  if (token.gap == Gap::blank) return token.kind == TokenKind::number ? 120 : 0;
  if (token.gap != Gap::line || token.span.begin == 0) return 0;
  return i > 0 && tokens_[i - 1].kind == TokenKind::sign ? 50 : 135;
}

TokenSizes::TokenSizes(const TokenPlaces& tokens) : tokens_(tokens) {
  before_.reserve(tokens.size() + 1);
  before_.push_back(0);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool again = i > 0 && tokens[i].kind == TokenKind::sign && tokens[i].gap == Gap::none &&
                       tokens.source(i) == tokens.source(i - 1);
    const std::size_t size = again ? 5 : size_of(tokens[i].kind, tokens.source(i));
    before_.push_back(before_.back() + gap_before(i) + size);
  }
}

std::size_t TokenSizes::of(Span range) const {
  if (range.empty()) return 0;
  const std::string_view text = tokens_.text();
  std::size_t first = tokens_.first_at(range.begin);
  std::size_t size = 0;
  if (first > 0 && tokens_[first - 1].span.end > range.begin) {  // begins inside a token
    const Token& cut = tokens_[first - 1];
    size += size_of(cut.kind, slice(text, {range.begin, std::min(cut.span.end, range.end)}));
  }
  std::size_t last = tokens_.first_at(range.end);
  if (last > first) {
    if (tokens_[last - 1].span.end > range.end) {  // ends inside a token
      const Token& cut = tokens_[--last];
      size += gap_before(last) + size_of(cut.kind, slice(text, {cut.span.begin, range.end}));
    }
    size += before_[last] - before_[first];
    // The gap before the first token is outside.
    if (range.begin > 0 && tokens_[first].span.begin == range.begin) size -= gap_before(first);
  }
  // Blanks alone are a token as well.
  return std::max<std::size_t>(1, (size + whole - 1) / whole);
}

}  // namespace savile
