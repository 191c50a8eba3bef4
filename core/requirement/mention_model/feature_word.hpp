// What the model's features know of a word: how it is written, what it means, what stands around it.
//
// Numbers alone; 0 is "none" throughout.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "requirement/mention_model/mention_sentences.hpp"
#include "requirement/mention_model/word_classes.hpp"
#include "text/token.hpp"

namespace savile {

struct FeatureWord {
  std::uint32_t key = 0, shape = 0;
  std::uint32_t prefix2 = 0, prefix3 = 0, prefix4 = 0, suffix2 = 0, suffix3 = 0, suffix4 = 0;
  std::uint16_t cluster = 0, sense = 0, other = 0, kind = 0;
  std::uint8_t gap = 0;
  std::uint8_t letters = 0;  // 1 a capital first, 2 all capitals, 3 a capital within

  // Of the lexicon's term that stands here.
  std::uint8_t term = 0;   // its kind, from 1
  std::uint8_t place = 0;  // 1 the term's first word, 2 its last one, 3 both
  std::uint32_t category = 0;

  // Within the sentence.
  std::size_t link = 0;       // the last link word before; the sentence's first word without one
  std::size_t next_link = 0;  // the next link word behind; the sentence's end without one
  std::uint32_t left_term = 0, right_term = 0;  // kind of the nearest term and how far

  // Within the posting: how often the same word stands there, and elsewhere than at a sentence's head with
  // and without a capital, itself apart.
  std::uint32_t uses = 0, capitals = 0, lowers = 0;
};

// One for each word of `cut`. `hits` in text order.
[[nodiscard]] std::vector<FeatureWord> read_feature_words(const TokenizedText& text, const MentionText& cut,
                                                          const Lexicon& lexicon,
                                                          const std::vector<TermHit>& hits,
                                                          const WordClasses& classes);

}  // namespace savile
