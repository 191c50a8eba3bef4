// The best way through the states of a sentence.
//
// Words come one by one with the scores of their columns; whole numbers, so that every build finds
// the same way. Of two ways that are equally good the one through the lower states wins. Linear.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "requirement/mention_model/mention_weights.hpp"

namespace savile {

class MentionViterbi {
 public:
  explicit MentionViterbi(const MentionTransitions& transitions);

  // The next word. Where `cut`, no knowledge goes on from the word before.
  void add(const MentionColumns& columns, bool cut);

  // The states of the words since the last call, and a new beginning.
  [[nodiscard]] std::vector<std::uint8_t> finish();

 private:
  struct Step {
    std::uint8_t from = 0, to = 0;
    std::int32_t score = 0;
  };

  std::vector<Step> steps_;  // those that may be, by `to`, then `from`
  std::array<std::int32_t, mention_states> best_{};
  std::vector<std::array<std::uint8_t, mention_states>> back_;
};

}  // namespace savile
