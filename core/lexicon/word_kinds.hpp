// Words by kind: the reader of the lists under core/lexicon/data that only say what a word is.
//
//   kind: word | word        (a word may be of many kinds)
#pragma once

#include <string_view>

#include "base/word_table.hpp"

namespace savile {

class WordKinds {
 public:
  // `rows` must outlive it (the embedded lists do).
  explicit WordKinds(std::string_view rows);

  // The words of the kind; none for one that is in no row.
  [[nodiscard]] const WordSet& of(std::string_view kind) const;
  // Whether the word with this folded key is of the kind.
  [[nodiscard]] bool has(std::string_view kind, std::string_view key) const;

 private:
  WordMap<WordSet> words_;
};

}  // namespace savile
