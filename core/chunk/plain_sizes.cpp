#include "chunk/plain_sizes.hpp"

#include <algorithm>

#include "base/eight_bytes.hpp"
#include "chunk/count_units.hpp"

namespace savile {

namespace {

constexpr std::size_t step = 64;

}  // namespace

CharacterSizes::CharacterSizes(std::string_view text) : text_(text), marks_(text.size() / step + 1) {
  std::uint32_t count = 0;
  for (std::size_t i = 1; i < marks_.size(); ++i) {
    const char* block = text.data() + (i - 1) * step;
    count += are_ascii<step>(block) ? std::uint32_t{step}
                                    : static_cast<std::uint32_t>(count_code_points({block, step}));
    marks_[i] = count;
  }
}

std::size_t CharacterSizes::before(std::size_t at) const {
  const std::size_t mark = at / step;
  if (mark + 1 < marks_.size() && marks_[mark + 1] - marks_[mark] == step) return marks_[mark] + at % step;
  return marks_[mark] + count_code_points(slice(text_, {mark * step, at}));
}

std::size_t CharacterSizes::of(Span range) const { return before(range.end) - before(range.begin); }

// The end of the last character that is within the budget.
std::size_t CharacterSizes::reach(std::size_t begin, std::size_t budget) const {
  if (budget >= text_.size() - begin) return text_.size();
  std::size_t most = before(begin) + budget;
  // A character has one to four bytes.
  const auto mark_at = [&](std::size_t at) {
    return marks_.begin() + static_cast<std::ptrdiff_t>(std::min(at / step, marks_.size()));
  };
  const auto above = std::upper_bound(mark_at(begin + budget), mark_at(begin + 4 * budget + 3 * step), most);
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
