#include "chunk/token_estimate.hpp"

#include <algorithm>
#include <cstdint>

namespace savile {
namespace {

constexpr std::size_t hundred = 100;        // hundredths a token
constexpr std::size_t between_marks = 128;  // bytes

std::size_t rounded_up(std::size_t hundredths) {
  // Blanks alone are a token as well.
  return std::max<std::size_t>(1, (hundredths + hundred - 1) / hundred);
}

}  // namespace

std::size_t estimate_tokens(std::string_view text) {
  if (text.empty()) return 0;
  TokenWalk walk;
  walk.go_to(text.size(), text);
  return rounded_up(walk.cost());
}

TokenSizes::TokenSizes(std::string_view text) : text_(text) {
  marks_.reserve(text.size() / between_marks + 1);
  TokenWalk walk;
  for (std::size_t at = 0; at <= text.size(); at += between_marks) {
    walk.go_to(at, text);
    marks_.push_back(walk);
  }
}

// With the tokens that begin before `at`.
TokenWalk TokenSizes::walk_to(std::size_t at) const {
  TokenWalk walk = marks_[at / between_marks];
  walk.go_to(at, text_);
  return walk;
}

std::size_t TokenSizes::of(Span range) const {
  if (range.empty()) return 0;
  const TokenWalk from = walk_to(range.begin), to = walk_to(range.end);
  std::size_t size = 0;
  if (from.last_end() > range.begin)  // begins inside a token
    size += from.last_part({range.begin, std::min(from.last_end(), range.end)}, text_);
  if (to.tokens() > from.tokens()) {
    size += to.cost() - from.cost();
    if (to.last_end() > range.end)  // ends inside a token
      size = size - to.last_cost() + to.last_cost_to(range.end, text_);
    // The gap before the first token is outside.
    if (range.begin > 0 && from.at() == range.begin) size -= from.gap_here(text_);
  }
  return rounded_up(size);
}

std::size_t TokenSizes::reach(std::size_t begin, std::size_t budget) const {
  TokenWalk walk = walk_to(begin);
  const std::uint64_t room = std::uint64_t{budget} * hundred;  // more than a size of wasm holds
  std::uint64_t most = walk.cost() + room;
  if (walk.last_end() > begin) {
    const std::size_t part = walk.last_part({begin, walk.last_end()}, text_);
    if (part > room) return begin;
    most -= part;
  } else if (begin > 0 && walk.at() == begin) {
    most += walk.gap_here(text_);
  }
  const auto above =
      std::upper_bound(marks_.begin() + static_cast<std::ptrdiff_t>(begin / between_marks), marks_.end(),
                       most, [](std::uint64_t cost, const TokenWalk& mark) { return cost < mark.cost(); });
  if (above != marks_.begin() && std::prev(above)->at() > walk.at()) walk = *std::prev(above);
  while (walk.at() < text_.size()) {
    const std::size_t at = walk.at();
    walk.step(text_);
    if (walk.cost() > most) return at;
  }
  return text_.size();
}

}  // namespace savile
