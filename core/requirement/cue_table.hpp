// Phrases by kind, found in tokenized text: the reader of the cue lists under core/lexicon/data.
//
//   kind: phrase | phrase | phrase        (a kind may have many rows)
//
// Phrases are cut into tokens as texts are, so "must-have" and "401(k)" match as sequences. At one
// place the longest phrase wins.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/word_table.hpp"
#include "text/token.hpp"

namespace savile {

// Tokens [first, last) are a phrase of `kind`.
struct CueHit {
  std::string_view kind;
  std::size_t first = 0, last = 0;

  [[nodiscard]] std::size_t size() const { return last - first; }
};

class CueTable {
 public:
  // `rows` must outlive the table (the embedded lists do).
  explicit CueTable(std::string_view rows);

  // The longest phrase that begins at token `first` and ends before token `end`.
  [[nodiscard]] std::optional<CueHit> at(const TokenizedText& text, std::size_t first, std::size_t end) const;

  // The first phrase within the tokens [begin, end); of kind `kind` if that is not empty.
  [[nodiscard]] std::optional<CueHit> find(const TokenizedText& text, std::size_t begin, std::size_t end,
                                           std::string_view kind = {}) const;

  // All phrases within [begin, end), left to right, not overlapping.
  [[nodiscard]] std::vector<CueHit> find_all(const TokenizedText& text, std::size_t begin,
                                             std::size_t end) const;

 private:
  struct Phrase {
    std::string_view kind;
    std::vector<std::string_view> keys;
  };

  std::vector<Phrase> phrases_;
  WordMap<std::vector<std::uint32_t>> by_first_;  // longest first
  // By a word's first letter, a bit for its size and last letter: most words that begin no phrase end here.
  std::array<std::uint32_t, 32> opens_{};
};

}  // namespace savile
