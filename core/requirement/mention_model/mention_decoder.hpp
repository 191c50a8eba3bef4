// Which spans of a sentence to tell of: those that are likely enough.
//
// For each span the chance that it is a mention, summed over all ways through the states; told are the
// spans, no two of one label overlapping, whose chances exceed a threshold by the most in all. For
// the best F1 the threshold is half of that F1. Linear: chances of spans over one word sum up to 1 at most,
// so that only few spans at a time may still reach the threshold.
//
// Sums, products and quotients of doubles alone, in one order: the same in every build.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "requirement/mention_model/mention_weights.hpp"

namespace savile {

struct LikelySpan {
  std::size_t first = 0, last = 0;  // words of the sentence, both within
  double chance = 0;
  bool operator==(const LikelySpan&) const = default;
};

class MentionDecoder {
 public:
  explicit MentionDecoder(const MentionWeights& weights);

  // The next word. Where `cut`, no knowledge goes on from the word before.
  void add(const MentionColumns& columns, bool cut);

  struct Spans {
    std::vector<LikelySpan> skills, knowledge;  // in text order
  };
  // Of the words since the last call, and a new beginning.
  [[nodiscard]] Spans finish();

 private:
  using Chances = std::array<double, mention_states>;
  struct Step {
    std::uint8_t other = 0;
    double power = 0;
  };
  using Steps = std::array<std::vector<Step>, mention_states>;  // those that may be, by state
  struct Word {
    Chances emission, forward, backward;
    double scale;
    bool cut;
  };

  static void follow(const Steps& steps, const Chances& from, Chances& sums);
  void go_forward();
  void go_backward();
  [[nodiscard]] std::vector<LikelySpan> likely(std::size_t label, double threshold) const;

  std::array<double, 2> thresholds_;  // skill's, knowledge's
  Steps into_, out_of_;               // each state
  std::array<std::array<double, mention_states>, mention_states> powers_{};
  std::vector<Word> words_;  // the first `size_` are of this sentence, the others of longer ones before
  std::size_t size_ = 0;
};

}  // namespace savile
