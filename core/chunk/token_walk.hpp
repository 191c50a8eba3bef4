// A walk over the tokens of a text (text/token.hpp), which adds up what they are estimated to cost and
// remembers no more than the last one. A copy is a place to go on from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/token.hpp"

namespace savile {

// Hundredths of a token; see token_estimate.hpp. `part` is all or a piece of one token.
[[nodiscard]] std::size_t token_cost(TokenKind kind, std::string_view part);

class TokenWalk {
 public:
  // Takes in the tokens that begin before `end`.
  void go_to(std::size_t end, std::string_view text) {
    while (at_ < end) step(text);
  }
  // Takes in what stands here: a token, or one character between two.
  void step(std::string_view text);

  [[nodiscard]] std::size_t at() const { return at_; }  // all that begins before was taken in
  [[nodiscard]] std::size_t tokens() const { return count_; }
  [[nodiscard]] std::size_t cost() const { return cost_; }  // of all tokens with the gaps before them
  // Of the last token:
  [[nodiscard]] std::size_t last_end() const { return last_end_; }
  [[nodiscard]] std::size_t last_cost() const { return last_cost_; }  // with the gap before it
  // What it costs if it ends at `end`, with the gap before it.
  [[nodiscard]] std::size_t last_cost_to(std::size_t end, std::string_view text) const {
    return last_gap_ + token_cost(kind_, slice(text, {last_begin_, end}));
  }
  // What its part [begin, end) costs.
  [[nodiscard]] std::size_t last_part(Span part, std::string_view text) const {
    return token_cost(kind_, slice(text, part));
  }
  // What the gap costs before a token that begins here; nothing where none does.
  [[nodiscard]] std::size_t gap_here(std::string_view text) const;

 private:
  [[nodiscard]] std::size_t gap_before(TokenKind kind) const;
  void take(TokenKind kind, std::size_t end, std::size_t cost);

  std::size_t at_ = 0, count_ = 0, cost_ = 0;
  std::size_t last_begin_ = 0, last_end_ = 0, last_cost_ = 0, last_gap_ = 0;
  TokenKind kind_ = TokenKind::word;
  Gap gap_ = Gap::line;  // since the last token
};

}  // namespace savile
