#include "chunk/token_walk.hpp"

#include <algorithm>
#include <cstdint>

#include "base/eight_bytes.hpp"
#include "text/character_class.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr std::size_t whole_token = 100;  // hundredths

// `first` for lengths up to `from`, and `each` more for every letter beyond.
std::size_t beyond(std::size_t length, std::size_t from, std::size_t first, std::size_t each) {
  return first + (length > from ? (length - from) * each : 0);
}

// What the price of a word depends on.
struct WordShape {
  std::size_t length = 0, capitals = 0;
  bool capital = false, ascii = true;  // capital: the first letter
};

std::size_t cost_of(const WordShape& word) {
  const std::size_t length = word.length;
  if (!word.ascii) return std::max(whole_token, length * 34);
  if (word.capitals == length && length > 1) return length <= 4 ? 120 : beyond(length, 7, 230, 20);
  if (word.capitals > (word.capital ? 1U : 0U)) return beyond(length, 12, 150, 20);
  if (word.capital) {
    if (length <= 4) return 85;
    return length <= 7 ? 115 : beyond(length, 10, 125, 35);
  }
  if (length <= 4) return 90;
  return length <= 7 ? 110 : beyond(length, 12, 120, 20);
}

std::size_t cost_of_number(std::size_t digits) { return (digits + 2) / 3 * 115; }
std::size_t cost_of_sign(bool ascii) { return ascii ? 90 : 140; }

// Of the word there; `text` may go on behind it, so that the last letters are looked at together as well.
std::size_t count_capitals(std::string_view text, Span word) {
  std::size_t capitals = 0, at = word.begin;
  for (; at < word.end && at + 8 <= text.size(); at += 8) {
    std::uint64_t marks = ascii_between(load_bytes(text.data() + at), 'A', 'Z') >> 7U;
    if (word.end - at < 8) marks &= (std::uint64_t{1} << (8 * (word.end - at))) - 1;
    capitals += static_cast<std::size_t>((marks * each_byte) >> 56U);
  }
  for (; at < word.end; ++at) capitals += is_ascii_upper(static_cast<unsigned char>(text[at])) ? 1 : 0;
  return capitals;
}

WordShape shape_of(std::string_view text, Span word, bool ascii) {
  return {word.size(), count_capitals(text, word),
          is_ascii_upper(static_cast<unsigned char>(text[word.begin])), ascii};
}

bool is_ascii(std::string_view part) {
  return std::all_of(part.begin(), part.end(),
                     [](char c) { return byte_class(c) != CharacterClass::beyond_ascii; });
}

}  // namespace

std::size_t token_cost(TokenKind kind, std::string_view part) {
  switch (kind) {
    case TokenKind::word: return cost_of(shape_of(part, {0, part.size()}, is_ascii(part)));
    case TokenKind::number: return cost_of_number(part.size());
    case TokenKind::sign: break;
  }
  return cost_of_sign(is_ascii(part));
}

// A line end, or the blank that a number does not take in.
std::size_t TokenWalk::gap_before(TokenKind kind) const {
  if (gap_ == Gap::blank) return kind == TokenKind::number ? 120 : 0;
  if (gap_ == Gap::none || at_ == 0) return 0;
  return count_ > 0 && kind_ == TokenKind::sign ? 50 : 135;
}

void TokenWalk::take(TokenKind kind, std::size_t end, std::size_t cost) {
  last_gap_ = gap_before(kind);
  last_cost_ = last_gap_ + cost;
  cost_ += last_cost_;
  ++count_;
  kind_ = kind;
  gap_ = Gap::none;
  last_begin_ = at_;
  last_end_ = at_ = end;
}

void TokenWalk::step(std::string_view text) {
  CharacterClass sort = byte_class(text[at_]);
  std::size_t size = 1;
  if (sort == CharacterClass::beyond_ascii) {
    const CodePoint point = decode_at(text, at_);
    sort = character_class(point.value);
    size = point.size;
  }
  switch (sort) {
    case CharacterClass::line:
      gap_ = Gap::line;
      at_ += size;
      break;
    case CharacterClass::blank:
      gap_ = std::max(gap_, Gap::blank);
      at_ += size;
      break;
    case CharacterClass::letter:
    case CharacterClass::capital: {
      const WordEnd end = word_end(text, at_ + size);
      const bool ascii = end.ascii && size == 1;
      take(TokenKind::word, end.at, cost_of(shape_of(text, {at_, end.at}, ascii)));
      break;
    }
    case CharacterClass::digit: {
      std::size_t end = at_ + 1;
      while (end < text.size() && byte_class(text[end]) == CharacterClass::digit) ++end;
      take(TokenKind::number, end, cost_of_number(end - at_));
      break;
    }
    case CharacterClass::sign: {
      const bool again = count_ > 0 && gap_ == Gap::none && kind_ == TokenKind::sign &&
                         slice(text, {last_begin_, last_end_}) == text.substr(at_, size);
      take(TokenKind::sign, at_ + size, again ? 5 : cost_of_sign(size == 1));
      break;
    }
    default: at_ += size;  // hidden: it does not separate
  }
}

std::size_t TokenWalk::gap_here(std::string_view text) const {
  if (at_ >= text.size()) return 0;
  CharacterClass sort = byte_class(text[at_]);
  if (sort == CharacterClass::beyond_ascii) sort = character_class(decode_at(text, at_).value);
  switch (sort) {
    case CharacterClass::line:
    case CharacterClass::blank:
    case CharacterClass::hidden: return 0;
    case CharacterClass::digit: return gap_before(TokenKind::number);
    case CharacterClass::sign: return gap_before(TokenKind::sign);
    default: return gap_before(TokenKind::word);
  }
}

}  // namespace savile
