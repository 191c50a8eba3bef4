// How many tokens of a language model a text is likely to be, without its vocabulary.
//
// A sum over words, numbers and signs, so that the sizes of pieces add up and every prefix is
// computed once. What each costs, in hundredths of a token, was fitted to the vocabulary o200k over
// résumés and postings (`gpt-tokenizer` counts them; tests/web/chunk_estimate.test.ts holds it there):
//
//   word, small letters    90 up to 4 letters, 110 up to 7, 120 up to 12, then 20 more for each
//   Capitalized            85 up to 4 letters, 115 up to 7, 125 up to 10, then 35 more for each
//   CAPITALS               120 up to 4 letters, 230 up to 7, then 20 more for each
//   mixedCase              150
//   outside ASCII          34 a byte of a word, 140 a sign
//   number                 115 for each three digits, and 120 if a blank stands before it
//   sign                   90; the same one again 5 ("-----")
//   line end               135, behind a sign 50
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "chunk/text_sizer.hpp"
#include "chunk/token_walk.hpp"

namespace savile {

[[nodiscard]] std::size_t estimate_tokens(std::string_view text);

// Whole tokens, rounded up. Any range in constant time (plus the tokens that it cuts through).
class TokenSizes final : public TextSizer {
 public:
  // `text` must outlive this.
  explicit TokenSizes(std::string_view text);
  [[nodiscard]] std::size_t of(Span range) const override;
  [[nodiscard]] std::size_t reach(std::size_t begin, std::size_t budget) const override;

 private:
  [[nodiscard]] TokenWalk walk_to(std::size_t at) const;

  std::string_view text_;
  std::vector<TokenWalk> marks_;  // one every 128 bytes
};

}  // namespace savile
