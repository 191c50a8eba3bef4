#include "requirement/mention_model/mention_decoder.hpp"

#include <algorithm>

namespace savile {
namespace {

constexpr double unit_power = 1.0253151205244289;  // e^(1/mention_scale)
constexpr int most_power = 4000;                   // e^±100; scores beyond it count as this
constexpr double nothing = 1e-250, huge = 1e200;   // far from where doubles end

// e^(score/mention_scale)
double power_of(std::int32_t score) {
  static const std::vector<double> table = [] {
    std::vector<double> powers{1.0};
    for (int i = 0; i < most_power; ++i) powers.push_back(powers.back() * unit_power);
    return powers;
  }();
  const auto size = static_cast<std::size_t>(std::min(score < 0 ? -score : score, most_power));
  return score < 0 ? 1.0 / table[size] : table[size];
}

constexpr std::size_t skill_label = 0;

// The state with `part` of a label and `rest` of the other.
constexpr std::size_t state_of(std::size_t label, SpanPart part, std::size_t rest) {
  const auto own = static_cast<std::size_t>(part);
  return label == skill_label ? own * span_parts + rest : rest * span_parts + own;
}

// The spans, none overlapping, that exceed the threshold by the most in all. `spans` by their last word.
std::vector<LikelySpan> choose(const std::vector<LikelySpan>& spans, std::size_t words, double threshold) {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<double> best(words + 1, 0.0);  // of the words before
  std::vector<std::size_t> by(words + 1, none);
  std::size_t next = 0;
  for (std::size_t end = 1; end <= words; ++end) {
    best[end] = best[end - 1];
    for (; next < spans.size() && spans[next].last + 1 == end; ++next) {
      const double gain = best[spans[next].first] + spans[next].chance - threshold;
      if (gain > best[end]) {
        best[end] = gain;
        by[end] = next;
      }
    }
  }
  std::vector<LikelySpan> chosen;
  for (std::size_t end = words; end > 0;) {
    if (by[end] == none) {
      --end;
      continue;
    }
    chosen.push_back(spans[by[end]]);
    end = spans[by[end]].first;
  }
  std::reverse(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace

MentionDecoder::MentionDecoder(const MentionWeights& weights)
    : thresholds_{weights.thresholds[0] / 1000.0, weights.thresholds[1] / 1000.0} {
  for (std::size_t from = 0; from < mention_states; ++from) {
    for (std::size_t to = 0; to < mention_states; ++to) {
      if (may_follow(from, to)) powers_[from][to] = power_of(weights.transitions[from][to]);
    }
  }
  for (std::size_t state = 0; state < mention_states; ++state) {
    for (std::size_t other = 0; other < mention_states; ++other) {
      const auto place = static_cast<std::uint8_t>(other);
      if (may_follow(other, state)) into_[state].push_back({place, powers_[other][state]});
      if (may_follow(state, other)) out_of_[state].push_back({place, powers_[state][other]});
    }
  }
}

void MentionDecoder::add(const MentionColumns& columns, bool cut) {
  if (size_ == words_.size()) words_.emplace_back();
  Word& word = words_[size_];
  word.cut = cut && size_ > 0;
  // The powers of the parts; a state's is the product of its two.
  std::array<double, span_parts> skill{}, knowledge{};
  const auto fill = [&](std::array<double, span_parts>& parts, std::size_t first) {
    std::int32_t most = 0;
    for (std::size_t c = 0; c < 4; ++c) most = std::max(most, columns[first + c]);
    parts[0] = power_of(-most);
    for (std::size_t c = 0; c < 4; ++c) parts[c + 1] = power_of(columns[first + c] - most);
  };
  fill(skill, 0);
  fill(knowledge, 4);
  for (std::size_t state = 0; state < mention_states; ++state) {
    const SpanPart part = knowledge_part(state);
    const bool goes_on = part == SpanPart::in || part == SpanPart::last;
    word.emission[state] =
        word.cut && goes_on ? 0.0 : skill[state / span_parts] * knowledge[state % span_parts];
  }
  ++size_;
}

// For each state the sum over those that it is joined with, in their order.
void MentionDecoder::follow(const Steps& steps, const Chances& from, Chances& sums) {
  for (std::size_t state = 0; state < mention_states; ++state) {
    double sum = 0;
    for (const Step& step : steps[state]) sum += from[step.other] * step.power;
    sums[state] = sum;
  }
}

void MentionDecoder::go_forward() {
  for (std::size_t t = 0; t < size_; ++t) {
    Word& word = words_[t];
    Chances& now = word.forward;
    if (t > 0) follow(into_, words_[t - 1].forward, now);
    double sum = 0;
    for (std::size_t s = 0; s < mention_states; ++s) {
      now[s] = t > 0 ? now[s] * word.emission[s] : may_open(s) ? word.emission[s] : 0.0;
      sum += now[s];
    }
    if (sum < nothing) {  // no way led here: begin anew
      sum = 0;
      for (std::size_t s = 0; s < mention_states; ++s) sum += now[s] = may_open(s) ? word.emission[s] : 0.0;
    }
    word.scale = sum;
    for (double& chance : now) chance /= sum;
  }
}

void MentionDecoder::go_backward() {
  Word& end = words_[size_ - 1];
  double sum = 0;
  for (std::size_t s = 0; s < mention_states; ++s) {
    end.backward[s] = may_close(s) ? 1.0 : 0.0;
    sum += end.forward[s] * end.backward[s];
  }
  if (sum < nothing) sum = 1;
  for (double& chance : end.backward) chance /= sum;
  for (std::size_t t = size_ - 1; t > 0; --t) {
    const Word& word = words_[t];
    Chances ahead{};
    for (std::size_t s = 0; s < mention_states; ++s)
      ahead[s] = word.emission[s] * word.backward[s] / word.scale;
    Chances& now = words_[t - 1].backward;
    follow(out_of_, ahead, now);
    for (double& chance : now) chance = std::min(chance, huge);
  }
}

std::vector<LikelySpan> MentionDecoder::likely(std::size_t label, double threshold) const {
  struct Open {
    std::size_t first = 0;
    std::array<double, span_parts> forward{};  // by the part of the other label
    SpanPart part = SpanPart::begin;
  };
  std::vector<LikelySpan> spans;
  std::vector<Open> open, kept;
  const auto chance_of = [&](std::size_t t, SpanPart part, const std::array<double, span_parts>& forward) {
    double sum = 0;
    for (std::size_t rest = 0; rest < span_parts; ++rest)
      sum += forward[rest] * words_[t].backward[state_of(label, part, rest)];
    return sum;
  };
  for (std::size_t t = 0; t < size_; ++t) {
    const Word& word = words_[t];
    kept.clear();
    for (const Open& each : open) {
      std::array<double, span_parts> in{}, last{};
      for (std::size_t from = 0; from < span_parts; ++from) {
        if (each.forward[from] == 0) continue;
        const auto& powers = powers_[state_of(label, each.part, from)];
        for (std::size_t to = 0; to < span_parts; ++to) {
          if (!may_follow(static_cast<SpanPart>(from), static_cast<SpanPart>(to))) continue;  // adds nothing
          const std::size_t in_state = state_of(label, SpanPart::in, to),
                            last_state = state_of(label, SpanPart::last, to);
          in[to] += each.forward[from] * powers[in_state] * word.emission[in_state] / word.scale;
          last[to] += each.forward[from] * powers[last_state] * word.emission[last_state] / word.scale;
        }
      }
      const double chance = chance_of(t, SpanPart::last, last);
      if (chance > threshold) spans.push_back({each.first, t, chance});
      if (chance_of(t, SpanPart::in, in) > threshold) kept.push_back({each.first, in, SpanPart::in});
    }
    std::array<double, span_parts> one{}, begin{};
    for (std::size_t rest = 0; rest < span_parts; ++rest) {
      one[rest] = word.forward[state_of(label, SpanPart::one, rest)];
      begin[rest] = word.forward[state_of(label, SpanPart::begin, rest)];
    }
    const double chance = chance_of(t, SpanPart::one, one);
    if (chance > threshold) spans.push_back({t, t, chance});
    if (chance_of(t, SpanPart::begin, begin) > threshold) kept.push_back({t, begin, SpanPart::begin});
    open.swap(kept);
  }
  return choose(spans, size_, threshold);
}

MentionDecoder::Spans MentionDecoder::finish() {
  Spans spans;
  if (size_ == 0) return spans;
  go_forward();
  go_backward();
  spans.skills = likely(skill_label, thresholds_[0]);
  spans.knowledge = likely(1, thresholds_[1]);
  size_ = 0;
  return spans;
}

}  // namespace savile
