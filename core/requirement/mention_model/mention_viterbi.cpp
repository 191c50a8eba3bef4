#include "requirement/mention_model/mention_viterbi.hpp"

namespace savile {
namespace {

// Far below any sum of scores that a sentence of a posting can have, and far above overflow.
constexpr std::int32_t never = -1'000'000'000;
// Sums are moved back to around zero when they reach this; only their differences count.
constexpr std::int32_t high = 100'000'000;

}  // namespace

MentionViterbi::MentionViterbi(const MentionTransitions& transitions) {
  for (std::size_t to = 0; to < mention_states; ++to) {
    for (std::size_t from = 0; from < mention_states; ++from) {
      if (may_follow(from, to))
        steps_.push_back(
            {static_cast<std::uint8_t>(from), static_cast<std::uint8_t>(to), transitions[from][to]});
    }
  }
}

void MentionViterbi::add(const MentionColumns& columns, bool cut) {
  const auto scores = state_scores(columns);
  std::array<std::int32_t, mention_states> now{};
  std::array<std::uint8_t, mention_states> from{};
  if (back_.empty()) {
    for (std::size_t state = 0; state < mention_states; ++state)
      now[state] = may_open(state) ? scores[state] : never;
  } else {
    now.fill(never);
    for (const Step& step : steps_) {
      const std::int32_t score = best_[step.from] + step.score;
      if (best_[step.from] > never && score > now[step.to]) {
        now[step.to] = score;
        from[step.to] = step.from;
      }
    }
    std::int32_t most = never;
    for (std::size_t state = 0; state < mention_states; ++state) {
      const SpanPart part = knowledge_part(state);
      const bool goes_on = part == SpanPart::in || part == SpanPart::last;
      if (now[state] > never) now[state] = cut && goes_on ? never : now[state] + scores[state];
      most = now[state] > most ? now[state] : most;
    }
    if (most > high || most < -high) {
      for (auto& score : now) score = score > never ? score - most : never;
    }
  }
  best_ = now;
  back_.push_back(from);
}

std::vector<std::uint8_t> MentionViterbi::finish() {
  std::vector<std::uint8_t> states(back_.size());
  std::size_t state = 0;
  std::int32_t most = never;
  for (std::size_t each = 0; each < mention_states; ++each) {
    if (may_close(each) && best_[each] > most) {
      most = best_[each];
      state = each;
    }
  }
  for (std::size_t i = states.size(); i-- > 0;) {
    states[i] = static_cast<std::uint8_t>(state);
    state = back_[i][state];
  }
  back_.clear();
  return states;
}

}  // namespace savile
