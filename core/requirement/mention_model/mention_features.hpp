// What the model looks at in each word: a list of hashed features.
//
// The same code makes them at training (tools/train_mentions) and at decoding, so a change here or in what
// it reads (feature_word.hpp, feature_sentence.hpp) asks for a new training and a new version of the file
// format (mention_file.hpp).
#pragma once

#include <cstdint>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "requirement/mention_model/feature_batch.hpp"
#include "requirement/mention_model/feature_sentence.hpp"
#include "requirement/mention_model/feature_word.hpp"
#include "requirement/mention_model/mention_sentences.hpp"
#include "requirement/mention_model/word_classes.hpp"
#include "text/token.hpp"

namespace savile {

class MentionFeatures {
 public:
  // `text` and `cut` must outlive this. `hits` in text order.
  MentionFeatures(const TokenizedText& text, const MentionText& cut, const Lexicon& lexicon,
                  const std::vector<TermHit>& hits, const WordClasses& classes);

  // Appends the features of word `i` of a sentence, by its number, to `out`, each once.
  void of(std::size_t sentence, std::size_t i, std::vector<std::uint32_t>& out) const;

  // The same in place of what is in `out`.
  void of(std::size_t sentence, std::size_t i, FeatureBatch& out) const;

 private:
  const MentionText& cut_;
  std::vector<FeatureWord> words_;
  std::vector<FeatureSentence> sentences_;
};

}  // namespace savile
