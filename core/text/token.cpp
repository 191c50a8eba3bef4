#include "text/token.hpp"

#include <algorithm>

#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

// The end of the word that begins at `at`.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (is_ascii_letter(byte) || is_ascii_digit(byte)) {
      ++at;
      continue;
    }
    const CodePoint point = decode_at(text, at);
    if (point.value >= 0x80 && is_letter(point.value)) {
      at += point.size;
      continue;
    }
    const std::size_t next = at + point.size;
    const bool inner =
        is_apostrophe(point.value) && next < text.size() && is_letter(decode_at(text, next).value);
    if (!inner) break;
    at = next;
  }
  return at;
}

std::size_t number_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_digit(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

}  // namespace

TokenPlaces::TokenPlaces(std::string_view text) : text_(text) {
  tokens_.reserve(text.size() / 4);
  Gap gap = Gap::line;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    if (point.value == '\n' || point.value == '\r' || point.value == 0x2028 || point.value == 0x2029) {
      gap = Gap::line;
      at += point.size;
      continue;
    }
    if (is_blank(point.value)) {
      gap = std::max(gap, Gap::blank);
      at += point.size;
      continue;
    }
    if (is_hidden_control(point.value)) {  // does not separate: "Py<ZWSP>thon" is one eye's word
      at += point.size;
      continue;
    }
    Token token;
    token.gap = gap;
    std::size_t end = at + point.size;
    if (is_letter(point.value)) {
      token.kind = TokenKind::word;
      end = word_end(text, at);
    } else if (is_ascii_digit(point.value)) {
      token.kind = TokenKind::number;
      end = number_end(text, at);
    } else {
      token.kind = TokenKind::sign;
    }
    token.span = {at, end};
    tokens_.push_back(token);
    gap = Gap::none;
    at = end;
  }
}

TokenizedText::TokenizedText(std::string_view text) : TokenPlaces(text) {
  keys_.reserve(text.size());
  for (Token& token : tokens_) {
    token.key_begin = static_cast<std::uint32_t>(keys_.size());
    append_folded(keys_, slice(text, token.span));
    token.key_end = static_cast<std::uint32_t>(keys_.size());
  }
}

std::string_view TokenizedText::key(std::size_t i) const {
  const Token& token = tokens_[i];
  return std::string_view(keys_).substr(token.key_begin, token.key_end - token.key_begin);
}

std::string_view TokenPlaces::source(std::size_t i) const { return slice(text_, tokens_[i].span); }

std::size_t TokenPlaces::first_at(std::size_t at) const {
  const auto found = std::lower_bound(tokens_.begin(), tokens_.end(), at,
                                      [](const Token& t, std::size_t x) { return t.span.begin < x; });
  return static_cast<std::size_t>(found - tokens_.begin());
}

}  // namespace savile
