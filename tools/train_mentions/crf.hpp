// A linear-chain conditional random field over mention_states, trained by AdaGrad.
//
// Rows of eight weights, one a feature; transitions between states; all in float. Each epoch goes
// through the examples in an order that the seed decides, so a training is reproducible.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "requirement/mention_model/mention_states.hpp"

namespace savile::training {

struct Example {
  std::vector<std::uint32_t> rows;  // of all tokens
  std::vector<std::uint32_t> ends;  // where each token's rows end
  std::vector<std::uint8_t> gold;   // states
};

struct CrfSettings {
  int epochs = 12;
  double rate = 0.005;
  double l2 = 0.00003;  // per example
  double drop = 0.2;    // share of a token's features left out at each visit, made up for by the others
  std::uint64_t seed = 1;
};

using Row = std::array<float, mention_columns>;
using Transitions = std::array<std::array<float, mention_states>, mention_states>;

struct Crf {
  std::vector<Row> rows;
  std::vector<std::uint8_t> labels;  // that a row tells of: 1 skill, 2 knowledge, 3 both; all 3 if empty
  Transitions transitions{};
};

// From the weights of `start` on, as many rows as there are.
[[nodiscard]] Crf train(const std::vector<Example>& examples, const Crf& start, const CrfSettings& settings);

// The mean of several trainings that differ in their seeds alone: less of chance than one.
[[nodiscard]] Crf train_many(const std::vector<Example>& examples, const Crf& start, CrfSettings settings,
                             int runs);

}  // namespace savile::training
