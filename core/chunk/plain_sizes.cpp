#include "chunk/plain_sizes.hpp"

#include <algorithm>

#include "chunk/count_units.hpp"

namespace savile {

namespace {

constexpr std::size_t step = 64;

}  // namespace

CharacterSizes::CharacterSizes(std::string_view text) : text_(text) {
  marks_.reserve(text.size() / step + 1);
  std::size_t count = 0;
  marks_.push_back(0);
  for (std::size_t at = step; at <= text.size(); at += step)
    marks_.push_back(count += count_code_points(text.substr(at - step, step)));
}

std::size_t CharacterSizes::before(std::size_t at) const {
  const std::size_t mark = at / step;
  return marks_[mark] + count_code_points(slice(text_, {mark * step, at}));
}

std::size_t CharacterSizes::of(Span range) const { return before(range.end) - before(range.begin); }

// The end of the last character that is within the budget.
std::size_t CharacterSizes::reach(std::size_t begin, std::size_t budget) const {
  std::size_t most = before(begin) + budget;
  const auto mark = marks_.begin() + static_cast<std::ptrdiff_t>(begin / step);
  const auto above = std::upper_bound(mark, marks_.end(), most);
  const auto last = static_cast<std::size_t>(above - marks_.begin()) - 1;
  most -= marks_[last];
  std::size_t at = last * step;
  if (above != marks_.end() && *above - marks_[last] == step) return at + most;  // ASCII
  for (; at < text_.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text_[at]) & 0xC0U) != 0x80U;
    if (begins && most == 0) break;
    if (begins) --most;
  }
  return at;
}

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

// Where the first word begins that is too much.
std::size_t WordSizes::reach(std::size_t begin, std::size_t budget) const {
  const std::size_t most = before_[tokens_.first_at(begin)] + budget;
  const auto above = std::upper_bound(before_.begin(), before_.end(), most);
  if (above == before_.end()) return tokens_.text().size();
  return tokens_[static_cast<std::size_t>(above - before_.begin()) - 1].span.begin;
}

}  // namespace savile
