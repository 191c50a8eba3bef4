#include "requirement/posting_words.hpp"

#include "lexicon/embedded.hpp"
#include "lexicon/word_kinds.hpp"

namespace savile {

const WordSet& posting_words(std::string_view kind) {
  static const WordKinds kinds(embedded_list("posting_words"));
  return kinds.of(kind);
}

}  // namespace savile
