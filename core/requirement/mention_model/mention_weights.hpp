// What was learned, as plain numbers. All scores are whole numbers of one scale, so that sums are
// exact and the same in every build.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "requirement/mention_model/mention_states.hpp"
#include "requirement/mention_model/word_classes.hpp"

namespace savile {

using MentionColumns = std::array<std::int32_t, mention_columns>;
using MentionTransitions = std::array<std::array<std::int16_t, mention_states>, mention_states>;

inline constexpr int mention_scale = 40;  // a score of so much is a factor of e

struct MentionWeights {
  std::array<std::uint16_t, 2> thresholds{};  // of a skill's and a knowledge's chance, thousandths
  MentionTransitions transitions{};
  std::vector<WordClass> words;         // ascending by `word`, each once
  std::vector<std::uint32_t> features;  // keys of features, ascending, each once
  std::vector<std::int8_t> rows;        // eight a feature
};

}  // namespace savile
