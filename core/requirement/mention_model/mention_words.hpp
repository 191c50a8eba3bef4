// The words that the model reads: what stands between blanks, with brackets and stops cut off.
//
//   "(Node.js, C++ or CI/CD)."   ->   (  Node.js  C++  or  CI/CD  )  .
//
// Commas are left out, as in the annotated postings that the model learned from; what follows one
// says so. Words hold whole tokens, in text order.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "text/token.hpp"

namespace savile {

struct MentionWord {
  std::size_t first = 0, last = 0;  // its tokens [first, last)
  bool after_comma = false;
  Gap gap = Gap::none;  // what stands before it
};

// Appends the words of tokens [first, last).
void append_mention_words(const TokenizedText& text, std::size_t first, std::size_t last,
                          std::vector<MentionWord>& words);

// The folded form, as long as `text` lives.
[[nodiscard]] std::string_view key_of(const TokenizedText& text, const MentionWord& word);
[[nodiscard]] Span span_of(const TokenizedText& text, const MentionWord& word);

}  // namespace savile
