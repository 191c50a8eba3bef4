#include "edit/verifier/told_change.hpp"

#include <algorithm>

#include "edit/verifier/quantity_context.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

bool is_improvement(const Word& word) {
  return word.base == "improve" || word.base == "enhance" || word.base == "strengthen" ||
         word.base == "optimize";
}

// "sales rose 12%" of sales "up 12%": they did so by themselves, which is no deed of anyone.
void settle_own_change(Claim& claim, const Quantity& source, const Quantity& q) {
  const int way = way_before(claim.source, source);
  if (way == 0 || q.words.begin == 0) return;
  const bool by = claim.after[q.words.begin - 1].key == "by" && q.words.begin > 1;
  const std::size_t verb = q.words.begin - (by ? 2 : 1);
  const Word& word = claim.after[verb];
  const bool opens = verb == claim.after.segments()[word.segment].begin;
  if (opens || !word.shape) return;
  // "sales I increased 12%": a deed
  for (std::size_t w = verb; w-- > claim.after.segments()[word.segment].begin;) {
    const Word& before = claim.after[w];
    if (is_one_of(before.key, {"where", "when", "while", "whose"})) break;
    if (is_one_of(before.key, {"i", "we", "thereby"}) || before.base == "help" ||
        before.shape == VerbShape::past)
      return;
  }
  if (way > 0 ? is_one_of(word.base, {"rise", "grow", "climb", "increase", "go"})
              : is_one_of(word.base, {"fall", "drop", "decline", "decrease", "shrink", "go"}))
    claim.settled[verb] = true;
}

}  // namespace

void settle_change(Claim& claim, const Quantity& source, const Quantity& q, const Quantity* pair) {
  const auto tells = [&](bool (*is)(const Word&)) {
    return std::any_of(source.tight.begin(), source.tight.end(),
                       [&](std::size_t w) { return is(claim.source[w]); });
  };
  bool up = (source.measure == Measure::times && source.value > 1) || tells(is_rise),
       down = (source.measure == Measure::times && source.value < 1) || tells(is_fall);
  if (pair != nullptr && q.role == Role::to && pair->role == Role::from)
    (q.value > pair->value ? up : down) = true;
  if (pair != nullptr && q.role == Role::from && pair->role == Role::to)  // "to 97% from 91%"
    (pair->value > q.value ? up : down) = true;
  const auto any = [](const Reading& reading, const std::vector<std::size_t>& words,
                      bool (*is)(const Word&)) {
    return std::any_of(words.begin(), words.end(), [&](std::size_t w) { return is(reading[w]); });
  };
  const bool burden =
      std::any_of(q.tight.begin(), q.tight.end(), [&](std::size_t w) { return is_burden(claim.after, w); });
  if (any(claim.source, source.wide, is_improvement)) (burden ? down : up) = true;
  for (const std::size_t i : q.tight) {
    if ((up && is_rise(claim.after[i])) || (down && is_fall(claim.after[i]))) claim.settled[i] = true;
  }
  settle_own_change(claim, source, q);
}

}  // namespace savile::gate
