// What the model looks at in each word: a list of hashed features.
//
// The same code makes them at training (tools/train_mentions) and at decoding, so a change here asks
// for a new training and a new version of the file format (mention_model.hpp).
#pragma once

#include <cstdint>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "requirement/mention_model/mention_sentences.hpp"
#include "requirement/mention_model/word_classes.hpp"
#include "text/token.hpp"

namespace savile {

class MentionFeatures {
 public:
  // All must outlive this. `hits` in text order.
  MentionFeatures(const TokenizedText& text, const MentionText& cut, const Lexicon& lexicon,
                  const std::vector<TermHit>& hits, const WordClasses& classes);

  // Appends the features of word `i` of a sentence to `out`, each once.
  void of(const MentionSentence& sentence, std::size_t i, std::vector<std::uint32_t>& out) const;

 private:
  struct Word {
    std::uint32_t key = 0, shape = 0, prefix2 = 0, prefix3 = 0, prefix4 = 0, suffix2 = 0, suffix3 = 0,
                  suffix4 = 0;
    std::uint32_t term = 0;  // kind of the term that stands here and the token's place in it
    std::uint8_t cluster = 0, sense = 0, other = 0, gap = 0, letters = 0;
  };
  void read_words();
  void mark_terms(const Lexicon& lexicon, const std::vector<TermHit>& hits);

  const TokenizedText& text_;
  const MentionText& cut_;
  const WordClasses& classes_;
  std::vector<Word> words_;
};

}  // namespace savile
