// The states of the sequence model: for each token, its part in a skill and its part in a knowledge.
//
//   manage   AWS    accounts   with   Terraform
//   S begin  S in   S last     -      -
//   -        K one  -          -      K one
//
// Both at once, since what one knows often stands within what one does. A feature has eight weights,
// one for each part but `out` of either label; a state's score is the sum of its parts'.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace savile {

enum class SpanPart : std::uint8_t { out, begin, in, last, one };

inline constexpr std::size_t span_parts = 5;
inline constexpr std::size_t mention_states = span_parts * span_parts;  // skill's part * 5 + knowledge's
inline constexpr std::size_t mention_columns = 8;                       // skill's four, then knowledge's

[[nodiscard]] constexpr SpanPart skill_part(std::size_t state) {
  return static_cast<SpanPart>(state / span_parts);
}
[[nodiscard]] constexpr SpanPart knowledge_part(std::size_t state) {
  return static_cast<SpanPart>(state % span_parts);
}

// Whether a span that is at `a` in one token may be at `b` in the next; and at a sentence's ends.
[[nodiscard]] constexpr bool may_follow(SpanPart a, SpanPart b) {
  const bool open = a == SpanPart::begin || a == SpanPart::in;
  const bool goes_on = b == SpanPart::in || b == SpanPart::last;
  return open == goes_on;
}
[[nodiscard]] constexpr bool may_open(SpanPart part) { return may_follow(SpanPart::out, part); }
[[nodiscard]] constexpr bool may_close(SpanPart part) { return may_follow(part, SpanPart::out); }

[[nodiscard]] constexpr bool may_follow(std::size_t a, std::size_t b) {
  return may_follow(skill_part(a), skill_part(b)) && may_follow(knowledge_part(a), knowledge_part(b));
}
[[nodiscard]] constexpr bool may_open(std::size_t state) {
  return may_open(skill_part(state)) && may_open(knowledge_part(state));
}
[[nodiscard]] constexpr bool may_close(std::size_t state) {
  return may_close(skill_part(state)) && may_close(knowledge_part(state));
}

// The scores of all states from those of the eight columns.
template <class Number>
[[nodiscard]] constexpr std::array<Number, mention_states> state_scores(
    const std::array<Number, mention_columns>& columns) {
  std::array<Number, mention_states> scores{};
  for (std::size_t state = 0; state < mention_states; ++state) {
    const std::size_t skill = state / span_parts, knowledge = state % span_parts;
    scores[state] =
        (skill > 0 ? columns[skill - 1] : Number{}) + (knowledge > 0 ? columns[knowledge + 3] : Number{});
  }
  return scores;
}

}  // namespace savile
