#include "requirement/mention_model/mention_viterbi.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "catch.hpp"

using namespace savile;

namespace {

struct Random {
  std::uint32_t state;
  int below(int n) {
    state = state * 1664525U + 1013904223U;
    return static_cast<int>((state >> 8) % static_cast<std::uint32_t>(n));
  }
};

struct Problem {
  MentionTransitions transitions{};
  std::vector<MentionColumns> words;
  std::vector<bool> cuts;
};

Problem random_problem(std::uint32_t seed, std::size_t size) {
  Random random{seed};
  Problem problem;
  for (auto& from : problem.transitions)
    for (auto& score : from) score = static_cast<std::int16_t>(random.below(200) - 100);
  for (std::size_t i = 0; i < size; ++i) {
    MentionColumns columns{};
    for (auto& column : columns) column = random.below(400) - 200;
    problem.words.push_back(columns);
    problem.cuts.push_back(random.below(3) == 0);
  }
  return problem;
}

bool goes_on(std::size_t state) {
  return knowledge_part(state) == SpanPart::in || knowledge_part(state) == SpanPart::last;
}

// The score of a way, or nothing for one that may not be.
std::optional<int> score_of(const Problem& problem, const std::vector<std::uint8_t>& way) {
  int sum = 0;
  if (!may_open(std::size_t{way.front()}) || !may_close(std::size_t{way.back()})) return std::nullopt;
  for (std::size_t i = 0; i < way.size(); ++i) {
    if (i > 0 &&
        (!may_follow(std::size_t{way[i - 1]}, std::size_t{way[i]}) || (problem.cuts[i] && goes_on(way[i]))))
      return std::nullopt;
    if (i > 0) sum += problem.transitions[way[i - 1]][way[i]];
    sum += state_scores(problem.words[i])[way[i]];
  }
  return sum;
}

std::vector<std::uint8_t> decoded(const Problem& problem) {
  MentionViterbi viterbi(problem.transitions);
  for (std::size_t i = 0; i < problem.words.size(); ++i) viterbi.add(problem.words[i], problem.cuts[i]);
  return viterbi.finish();
}

}  // namespace

TEST_CASE("the way found is as good as the best of all ways") {
  for (std::uint32_t seed = 1; seed <= 30; ++seed) {
    const Problem problem = random_problem(seed, 1 + seed % 3);
    int best = -1'000'000;
    std::vector<std::uint8_t> way(problem.words.size());
    std::size_t ways = 1;
    for (std::size_t i = 0; i < way.size(); ++i) ways *= mention_states;
    for (std::size_t n = 0; n < ways; ++n) {
      std::size_t rest = n;
      for (auto& state : way) {
        state = static_cast<std::uint8_t>(rest % mention_states);
        rest /= mention_states;
      }
      if (const auto score = score_of(problem, way)) best = std::max(best, *score);
    }
    CHECK(score_of(problem, decoded(problem)) == best);
  }
}

TEST_CASE("long sentences give a way that may be, without overflow") {
  Problem problem = random_problem(7, 50'000);
  for (auto& columns : problem.words)
    for (auto& column : columns) column *= 100;
  CHECK(score_of(problem, decoded(problem)).has_value());
}

TEST_CASE("no words give no states, and one decoder serves many sentences") {
  const Problem problem = random_problem(3, 5);
  MentionViterbi viterbi(problem.transitions);
  CHECK(viterbi.finish().empty());
  std::vector<std::uint8_t> first;
  for (int round = 0; round < 2; ++round) {
    for (std::size_t i = 0; i < problem.words.size(); ++i) viterbi.add(problem.words[i], problem.cuts[i]);
    const auto states = viterbi.finish();
    if (round == 0) first = states;
    CHECK(states == first);
  }
}

TEST_CASE("nobody is within a span that did not begin") {
  CHECK(may_follow(SpanPart::begin, SpanPart::last));
  CHECK_FALSE(may_follow(SpanPart::out, SpanPart::in));
  CHECK_FALSE(may_follow(SpanPart::begin, SpanPart::out));
  CHECK_FALSE(may_follow(SpanPart::one, SpanPart::last));
  CHECK_FALSE(may_open(SpanPart::in));
  CHECK_FALSE(may_close(SpanPart::begin));
}
