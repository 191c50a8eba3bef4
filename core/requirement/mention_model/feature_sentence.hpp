// What the model's features know of a sentence: its build, its place in the posting, the lines around.
//
// Numbers alone, from words of the sentence and of its neighbours.
#pragma once

#include <cstdint>
#include <vector>

#include "requirement/mention_model/feature_word.hpp"
#include "requirement/mention_model/mention_sentences.hpp"
#include "text/token.hpp"

namespace savile {

struct FeatureSentence {
  std::uint32_t length = 0;    // in five steps
  std::uint32_t stop = 0;      // 1 it ends in a full stop, 2 in a colon, 3 in another
  std::uint32_t capitals = 0;  // quarters of its words that have one
  std::uint32_t terms = 0;     // words of terms, at most 3
  std::uint32_t speaks = 0;    // 1 of "you", 2 of "we", 4 what is or will be
  bool placeholder = false;    // has one such as "<LOCATION>"

  std::uint32_t place = 0;  // among the posting's sentences: the first ones, the last ones
  std::uint32_t topic = 0;  // how technical the posting is, from its terms

  std::uint32_t before_word = 0, next_word = 0;    // the first words of the sentences beside it
  std::uint32_t before_sense = 0, next_sense = 0;  // their senses
  std::uint32_t before_terms = 0, next_terms = 0;  // terms that begin in them, at most 3
  std::uint32_t around = 0;  // of six around: how many open with a verb, name terms, are long

  // The last one that may be a heading: its first and last word, and how far.
  std::uint32_t heading = 0, heading_end = 0, heading_far = 0;
  std::uint32_t headed = 0;  // its first word where it stands right before
};

// One for each sentence of `cut`, whose words are `words`.
[[nodiscard]] std::vector<FeatureSentence> read_feature_sentences(const TokenizedText& text,
                                                                  const MentionText& cut,
                                                                  const std::vector<FeatureWord>& words);

}  // namespace savile
