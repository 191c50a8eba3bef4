// What TokenSizes is to give, from a list of all tokens and the sums before each.
#pragma once

#include <algorithm>
#include <vector>

#include "chunk/text_sizer.hpp"
#include "chunk/token_walk.hpp"
#include "text/token.hpp"

namespace savile {

class SlowTokenSizes final : public TextSizer {
 public:
  explicit SlowTokenSizes(std::string_view text) : tokens_(text) {
    before_.push_back(0);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const bool again = i > 0 && tokens_[i].kind == TokenKind::sign && tokens_[i].gap == Gap::none &&
                         tokens_.source(i) == tokens_.source(i - 1);
      const std::size_t cost = again ? 5 : token_cost(tokens_[i].kind, tokens_.source(i));
      before_.push_back(before_.back() + gap_before(i) + cost);
    }
  }

  [[nodiscard]] std::size_t of(Span range) const override {
    if (range.empty()) return 0;
    const std::string_view text = tokens_.text();
    const std::size_t first = tokens_.first_at(range.begin);
    std::size_t last = tokens_.first_at(range.end), cost = 0;
    if (first > 0 && tokens_[first - 1].span.end > range.begin) {
      const Token& cut = tokens_[first - 1];
      cost += token_cost(cut.kind, slice(text, {range.begin, std::min(cut.span.end, range.end)}));
    }
    if (last > first) {
      if (tokens_[last - 1].span.end > range.end) {
        const Token& cut = tokens_[--last];
        cost += gap_before(last) + token_cost(cut.kind, slice(text, {cut.span.begin, range.end}));
      }
      cost += before_[last] - before_[first];
      if (range.begin > 0 && tokens_[first].span.begin == range.begin) cost -= gap_before(first);
    }
    return std::max<std::size_t>(1, (cost + 99) / 100);
  }

  [[nodiscard]] std::size_t reach(std::size_t begin, std::size_t) const override { return begin; }

 private:
  [[nodiscard]] std::size_t gap_before(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.gap == Gap::blank) return token.kind == TokenKind::number ? 120 : 0;
    if (token.gap != Gap::line || token.span.begin == 0) return 0;
    return i > 0 && tokens_[i - 1].kind == TokenKind::sign ? 50 : 135;
  }

  TokenPlaces tokens_;
  std::vector<std::size_t> before_;
};

}  // namespace savile
