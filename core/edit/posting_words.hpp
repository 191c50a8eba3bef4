// The words of a posting by which one sees that a line speaks of what it asks for, in whatever form.
#pragma once

#include <string_view>

#include "base/word_table.hpp"
#include "requirement/requirements.hpp"

namespace savile {

class PostingWords {
 public:
  explicit PostingWords(const Requirements& requirements);

  // A word of the passage that is of some trade ("vasoactive", no "team") is one of the posting's, by its
  // stem.
  [[nodiscard]] bool share_own_word(std::string_view passage) const;
  // Any word with content is.
  [[nodiscard]] bool share_word(std::string_view passage) const;

 private:
  [[nodiscard]] bool share(std::string_view passage, int least_weight) const;

  WordSet stems_;
};

}  // namespace savile
