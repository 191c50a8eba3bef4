// The words of a text that say something, by stem, with how much they say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/span.hpp"
#include "text/token.hpp"

namespace savile {

struct ContentWord {
  std::string stem;
  int weight = 0;  // 1: any profession's word ("team"); 3: a word of its own ("catheter")
  std::size_t token = 0;
  const std::vector<std::uint16_t>* classes = nullptr;  // of its token's key (synonyms.hpp), never null
  const std::vector<std::uint16_t>* kin = nullptr;      // of its stem (kindred_words.hpp), never null
};

// The words of tokens [first, last), each stem once, in text order. Function words and the empty
// phrases of postings ("strong experience in") are left out.
[[nodiscard]] std::vector<ContentWord> content_words(const TokenizedText& text, std::size_t first,
                                                     std::size_t last);

// 0 for a word without content, 1 for a common one, 3 for the rest. `key` is folded.
[[nodiscard]] int content_weight(std::string_view key);

}  // namespace savile
