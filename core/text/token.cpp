#include "text/token.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

enum class Class : std::uint8_t { letter, digit, sign, blank, line, hidden, beyond_ascii };

constexpr Class class_of(char32_t c) {
  if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) return Class::line;
  if (is_blank(c)) return Class::blank;
  if (is_hidden_control(c)) return Class::hidden;
  if (is_ascii_digit(c)) return Class::digit;
  return is_letter(c) ? Class::letter : Class::sign;
}

constexpr std::array<Class, 256> classes = [] {
  std::array<Class, 256> all{};
  for (std::uint32_t byte = 0; byte < 256; ++byte)
    all[byte] = byte < 0x80 ? class_of(byte) : Class::beyond_ascii;
  return all;
}();

Class class_at(std::string_view text, std::size_t at) {
  return classes[static_cast<unsigned char>(text[at])];
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

// The end of the word that begins before `at`, and whether all of it is ASCII, if what is before `at` is.
std::pair<std::size_t, bool> word_end(std::string_view text, std::size_t at, bool ascii) {
  while (at < text.size()) {
    if (class_at(text, at) <= Class::digit) {
      ++at;
      continue;
    }
    if (class_at(text, at) != Class::beyond_ascii && text[at] != '\'') break;
    const CodePoint point = decode_at(text, at);
    const std::size_t next = at + point.size;
    const bool inner =
        is_apostrophe(point.value) && next < text.size() && is_letter(decode_at(text, next).value);
    if (!inner && !(point.value >= 0x80 && is_letter(point.value))) break;
    ascii = ascii && point.value < 0x80;
    at = next;
  }
  return {at, ascii};
}

std::size_t number_end(std::string_view text, std::size_t at) {
  while (at < text.size() && class_at(text, at) == Class::digit) ++at;
  return at;
}

}  // namespace

TokenPlaces::TokenPlaces(std::string_view text) : text_(text) {
  tokens_.reserve(text.size() / 4);
  Gap gap = Gap::line;
  for (std::size_t at = 0; at < text.size();) {
    Class kind = class_at(text, at);
    std::size_t end = at + 1;
    bool ascii = kind != Class::beyond_ascii;
    if (!ascii) {
      const CodePoint point = decode_at(text, at);
      kind = class_of(point.value);
      end = at + point.size;
    }
    TokenKind token = TokenKind::sign;
    switch (kind) {
      case Class::line:
        gap = Gap::line;
        at = end;
        continue;
      case Class::blank:
        gap = std::max(gap, Gap::blank);
        at = end;
        continue;
      case Class::hidden:  // does not separate: "Py<ZWSP>thon" is one eye's word
        at = end;
        continue;
      case Class::letter:
        token = TokenKind::word;
        std::tie(end, ascii) = word_end(text, end, ascii);
        break;
      case Class::digit:
        token = TokenKind::number;
        end = number_end(text, end);
        break;
      case Class::sign:
      case Class::beyond_ascii: break;
    }
    const bool after_hidden = gap == Gap::none && at > tokens_.back().span.end;
    if (!ascii || after_hidden) special_.push_back(static_cast<std::uint32_t>(tokens_.size()));
    tokens_.push_back(
        {{at, end}, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), token, gap});
    gap = Gap::none;
    at = end;
  }
}

TokenizedText::TokenizedText(std::string_view text) : TokenPlaces(text), keys_(text) {
  lower_ascii(keys_);
  std::size_t done = 0;
  for (const std::uint32_t special : special_) {
    if (special < done) continue;
    std::size_t first = special;
    while (first > done && tokens_[first].gap == Gap::none) --first;
    done = special + 1;
    while (done < tokens_.size() && tokens_[done].gap == Gap::none) ++done;
    fold_run(first, done);
  }
}

void TokenizedText::fold_run(std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    tokens_[i].key_begin = static_cast<std::uint32_t>(keys_.size());
    append_folded(keys_, source(i));
    tokens_[i].key_end = static_cast<std::uint32_t>(keys_.size());
  }
}

std::size_t TokenPlaces::first_at(std::size_t at) const {
  const auto found = std::lower_bound(tokens_.begin(), tokens_.end(), at,
                                      [](const Token& t, std::size_t x) { return t.span.begin < x; });
  return static_cast<std::size_t>(found - tokens_.begin());
}

}  // namespace savile
