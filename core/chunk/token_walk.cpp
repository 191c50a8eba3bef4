#include "chunk/token_walk.hpp"

#include <algorithm>
#include <array>

#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr std::size_t whole_token = 100;  // hundredths

// What a character is, as text/token.cpp has it; of ASCII by a table.
enum class Sort : std::uint8_t { sign, letter, capital, digit, blank, line, hidden, beyond };

constexpr Sort ascii_sort(char32_t c) {
  if (c >= 0x80) return Sort::beyond;
  if (c == '\n' || c == '\r') return Sort::line;
  if (is_blank(c)) return Sort::blank;
  if (is_hidden_control(c)) return Sort::hidden;
  if (is_ascii_upper(c)) return Sort::capital;
  if (is_ascii_lower(c)) return Sort::letter;
  return is_ascii_digit(c) ? Sort::digit : Sort::sign;
}

constexpr std::array<Sort, 256> sorts = [] {
  std::array<Sort, 256> table{};
  for (std::size_t c = 0; c < table.size(); ++c) table[c] = ascii_sort(static_cast<char32_t>(c));
  return table;
}();

Sort sort_of(char byte) { return sorts[static_cast<unsigned char>(byte)]; }

Sort sort_beyond(char32_t c) {
  if (c == 0x2028 || c == 0x2029) return Sort::line;
  if (is_blank(c)) return Sort::blank;
  if (is_hidden_control(c)) return Sort::hidden;
  return is_letter(c) ? Sort::letter : Sort::sign;
}

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

WordShape shape_of(std::string_view word) {
  WordShape shape{word.size(), 0, sort_of(word.front()) == Sort::capital, true};
  for (const char c : word) {
    if (sort_of(c) == Sort::capital) ++shape.capitals;
    if (sort_of(c) == Sort::beyond) shape.ascii = false;
  }
  return shape;
}

// The end of the word that begins at `at`: letters, digits and inner apostrophes.
std::size_t read_word(std::string_view text, std::size_t at, WordShape& shape) {
  const std::size_t begin = at;
  shape.capital = sort_of(text[at]) == Sort::capital;
  while (at < text.size()) {
    const Sort sort = sort_of(text[at]);
    if (sort == Sort::letter || sort == Sort::digit) {
      ++at;
      continue;
    }
    if (sort == Sort::capital) {
      ++shape.capitals;
      ++at;
      continue;
    }
    if (sort != Sort::beyond && text[at] != '\'') break;
    const CodePoint point = decode_at(text, at);
    const std::size_t next = at + point.size;
    const bool goes_on = point.value == '\'' || point.value == 0x2019
                             ? next < text.size() && is_letter(decode_at(text, next).value)
                             : is_letter(point.value);
    if (!goes_on) break;
    if (sort == Sort::beyond) shape.ascii = false;
    at = next;
  }
  shape.length = at - begin;
  return at;
}

}  // namespace

std::size_t token_cost(TokenKind kind, std::string_view part) {
  switch (kind) {
    case TokenKind::word: return cost_of(shape_of(part));
    case TokenKind::number: return cost_of_number(part.size());
    case TokenKind::sign: break;
  }
  return cost_of_sign(
      std::all_of(part.begin(), part.end(), [](char c) { return sort_of(c) != Sort::beyond; }));
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
  Sort sort = sort_of(text[at_]);
  std::size_t size = 1;
  if (sort == Sort::beyond) {
    const CodePoint point = decode_at(text, at_);
    sort = sort_beyond(point.value);
    size = point.size;
  }
  switch (sort) {
    case Sort::line:
      gap_ = Gap::line;
      at_ += size;
      break;
    case Sort::blank:
      gap_ = std::max(gap_, Gap::blank);
      at_ += size;
      break;
    case Sort::letter:
    case Sort::capital: {
      WordShape shape;
      const std::size_t end = read_word(text, at_, shape);
      take(TokenKind::word, end, cost_of(shape));
      break;
    }
    case Sort::digit: {
      std::size_t end = at_ + 1;
      while (end < text.size() && sort_of(text[end]) == Sort::digit) ++end;
      take(TokenKind::number, end, cost_of_number(end - at_));
      break;
    }
    case Sort::sign: {
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
  Sort sort = sort_of(text[at_]);
  if (sort == Sort::beyond) sort = sort_beyond(decode_at(text, at_).value);
  switch (sort) {
    case Sort::line:
    case Sort::blank:
    case Sort::hidden: return 0;
    case Sort::digit: return gap_before(TokenKind::number);
    case Sort::sign: return gap_before(TokenKind::sign);
    default: return gap_before(TokenKind::word);
  }
}

}  // namespace savile
