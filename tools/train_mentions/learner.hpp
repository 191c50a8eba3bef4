// From annotated postings to weights: classes of words, features, training, whole numbers.
#pragma once

#include <string>
#include <vector>

#include "examples.hpp"
#include "requirement/mention_model/mention_weights.hpp"
#include "settings.hpp"

namespace savile::training {

[[nodiscard]] std::vector<WordClass> class_words(const std::vector<Posting>& skillspan,
                                                 const std::vector<Posting>& green, const std::string& senses,
                                                 const Settings& settings);

struct Learned {
  Rows rows;
  Crf crf;
};

// What Green's annotations tell: where spans are, as weights of the skill's columns.
[[nodiscard]] Learned learn_prior(const std::vector<Example>& green, const Settings& settings);

// From the prior on, a share of it for each label.
[[nodiscard]] Learned learn(const std::vector<Example>& examples, const Learned& prior,
                            const Settings& settings);

[[nodiscard]] MentionWeights quantize(const Learned& learned, std::vector<WordClass> words,
                                      const Settings& settings);

}  // namespace savile::training
