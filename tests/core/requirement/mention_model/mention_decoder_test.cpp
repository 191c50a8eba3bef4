#include "requirement/mention_model/mention_decoder.hpp"

#include <cmath>
#include <map>
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
  MentionWeights weights;
  std::vector<MentionColumns> words;
  std::vector<bool> cuts;
};

Problem random_problem(std::uint32_t seed, std::size_t size) {
  Random random{seed};
  Problem problem;
  problem.weights.thresholds = {200, 200};
  for (auto& from : problem.weights.transitions)
    for (auto& score : from) score = static_cast<std::int16_t>(random.below(80) - 40);
  for (std::size_t i = 0; i < size; ++i) {
    MentionColumns columns{};
    for (auto& column : columns) column = random.below(160) - 80;
    problem.words.push_back(columns);
    problem.cuts.push_back(random.below(3) == 0);
  }
  return problem;
}

using SpanChances = std::map<std::pair<std::size_t, std::size_t>, double>;

// By going all ways through the states.
struct AllWays {
  explicit AllWays(const Problem& given) : problem(given), way(given.words.size()) {
    go(0, 1.0);
    for (auto* chances : {&skills, &knowledge})
      for (auto& [span, chance] : *chances) chance /= total;
  }

  void go(std::size_t t, double power) {
    if (t == way.size()) {
      if (may_close(way.back())) count(power);
      return;
    }
    for (std::size_t s = 0; s < mention_states; ++s) {
      const SpanPart part = knowledge_part(s);
      const bool goes_on = part == SpanPart::in || part == SpanPart::last;
      if (t == 0 ? !may_open(s) : !may_follow(way[t - 1], s) || (problem.cuts[t] && goes_on)) continue;
      const int step = t == 0 ? 0 : problem.weights.transitions[way[t - 1]][s];
      way[t] = s;
      go(t + 1, power * std::exp((state_scores(problem.words[t])[s] + step) / double{mention_scale}));
    }
  }

  void count(double power) {
    total += power;
    std::size_t skill = 0, known = 0;
    for (std::size_t t = 0; t < way.size(); ++t) {
      const SpanPart a = skill_part(way[t]), b = knowledge_part(way[t]);
      if (a == SpanPart::begin || a == SpanPart::one) skill = t;
      if (b == SpanPart::begin || b == SpanPart::one) known = t;
      if (a == SpanPart::last || a == SpanPart::one) skills[{skill, t}] += power;
      if (b == SpanPart::last || b == SpanPart::one) knowledge[{known, t}] += power;
    }
  }

  const Problem& problem;
  std::vector<std::size_t> way;
  double total = 0;
  SpanChances skills, knowledge;
};

MentionDecoder::Spans decoded(const Problem& problem) {
  MentionDecoder decoder(problem.weights);
  for (std::size_t i = 0; i < problem.words.size(); ++i) decoder.add(problem.words[i], problem.cuts[i]);
  return decoder.finish();
}

// The most by which sets of spans that do not overlap exceed the threshold.
double best_gain(const SpanChances& chances, std::size_t from, double threshold) {
  double best = 0;
  for (const auto& [span, chance] : chances)
    if (span.first >= from)
      best = std::max(best, chance - threshold + best_gain(chances, span.second + 1, threshold));
  return best;
}

}  // namespace

TEST_CASE("the chance of a span is that of all ways that have it") {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const Problem problem = random_problem(seed, 1 + seed % 4);
    AllWays ways(problem);
    const auto spans = decoded(problem);
    for (const LikelySpan& span : spans.skills)
      CHECK(span.chance == Approx(ways.skills[{span.first, span.last}]).epsilon(1e-9));
    for (const LikelySpan& span : spans.knowledge)
      CHECK(span.chance == Approx(ways.knowledge[{span.first, span.last}]).epsilon(1e-9));
  }
}

TEST_CASE("the spans told of exceed the threshold by the most that any set does, and none overlap") {
  std::size_t found = 0;
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const Problem problem = random_problem(seed, 4);
    const AllWays ways(problem);
    const auto told = decoded(problem);
    for (const auto& [spans, chances] :
         {std::pair{told.skills, ways.skills}, std::pair{told.knowledge, ways.knowledge}}) {
      double gain = 0;
      std::size_t free = 0;
      for (const LikelySpan& span : spans) {
        CHECK(span.first >= free);
        free = span.last + 1;
        gain += span.chance - 0.2;
        ++found;
      }
      CHECK(gain == Approx(best_gain(chances, 0, 0.2)).margin(1e-9));
    }
  }
  CHECK(found > 20);
}

TEST_CASE("no knowledge goes over a cut; a skill may") {
  Problem problem = random_problem(1, 3);
  problem.weights.transitions = {};
  problem.words = {{200, 0, 0, 0, 200, 0, 0, 0}, {0, 200, 0, 0, 0, 200, 0, 0}, {0, 0, 200, 0, 0, 0, 200, 0}};
  problem.cuts = {false, false, false};
  REQUIRE(decoded(problem).knowledge.size() == 1);
  CHECK(decoded(problem).knowledge[0].last == 2);
  problem.cuts = {false, true, false};
  for (const LikelySpan& span : decoded(problem).knowledge) CHECK((span.first > 0 || span.last == 0));
  REQUIRE(decoded(problem).skills.size() == 1);
  CHECK(decoded(problem).skills[0].last == 2);
}

TEST_CASE("long sentences with strong scores give chances that are chances") {
  Problem problem = random_problem(7, 20'000);
  for (auto& columns : problem.words)
    for (auto& column : columns) column *= 100;
  const auto spans = decoded(problem);
  CHECK_FALSE(spans.skills.empty());
  for (const auto* list : {&spans.skills, &spans.knowledge})
    for (const LikelySpan& span : *list) {
      CHECK(span.chance > 0.2);
      CHECK(span.chance < 1.0 + 1e-6);
    }
}

TEST_CASE("no words give no spans, and one decoder serves many sentences") {
  const Problem problem = random_problem(3, 6);
  MentionDecoder decoder(problem.weights);
  CHECK(decoder.finish().skills.empty());
  std::vector<LikelySpan> first;
  for (int round = 0; round < 2; ++round) {
    for (std::size_t i = 0; i < problem.words.size(); ++i) decoder.add(problem.words[i], problem.cuts[i]);
    const auto spans = decoder.finish();
    if (round == 0) first = spans.knowledge;
    CHECK(spans.knowledge == first);
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
