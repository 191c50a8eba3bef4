// Lists of words and phrases with a tag each ("vice president", "nurse|rank"), looked up folded.
//
// A phrase's key is its words and numbers joined by single blanks; signs are dropped, so "St. Paul"
// and "st paul" are one, except that "&" is read as "and".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "base/word_table.hpp"

namespace savile {

// A word, a number or "and", as keys are made of them.
struct KeyWord {
  Span span;                 // in the text that was cut
  std::string key;           // folded
  bool capital = false;      // begins with an upper-case letter
  bool all_capital = false;  // has no lower-case letter and at least one upper-case one
};

// The key words of `text[within]`; spans are into `text`. Linear.
[[nodiscard]] std::vector<KeyWord> key_words(std::string_view text, Span within);

[[nodiscard]] std::string phrase_key(std::string_view text);

struct PhraseHit {
  std::size_t first = 0, count = 0;  // in the key words
  std::string_view tag;
};

class PhraseTable {
 public:
  // The rows "phrase" or "phrase|tag" of an embedded list.
  explicit PhraseTable(std::string_view list_name);

  // The tag of the phrase with this key; null if there is none. An untagged row has an empty tag.
  [[nodiscard]] const std::string* find(std::string_view key) const { return rows_.find(key); }
  // The longest phrase that begins at word `at`; count 0 if there is none.
  [[nodiscard]] PhraseHit longest_at(const std::vector<KeyWord>& words, std::size_t at) const;
  // The longest phrases from left to right, without overlap.
  [[nodiscard]] std::vector<PhraseHit> find_all(const std::vector<KeyWord>& words) const;

 private:
  WordMap<std::string> rows_;
  WordMap<std::size_t> longest_;  // by their first words: words in the longest phrase
};

}  // namespace savile
