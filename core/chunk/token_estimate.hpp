// How many tokens of a language model a text is likely to be, without its vocabulary.
//
// A sum over words, numbers and signs, so that the sizes of pieces add up and every prefix is
// computed once. Rules of thumb for byte-pair vocabularies on English text: a word of up to seven
// letters is one token, longer ones one more for each further five; three digits are one; a sign
// and a line end are one; outside ASCII, one for each two bytes.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "text/token.hpp"

namespace savile {

[[nodiscard]] std::size_t estimate_tokens(std::string_view text);

// Sizes of any range of one text in constant time (plus the tokens it cuts through).
class TokenSizes {
 public:
  // `tokens` must outlive this.
  explicit TokenSizes(const TokenizedText& tokens);
  [[nodiscard]] std::size_t of(Span range) const;

 private:
  const TokenizedText& tokens_;
  std::vector<std::size_t> before_;  // before_[i]: size of the first i tokens
};

}  // namespace savile
