#include "edit/verifier/quantity_check.hpp"

#include <algorithm>

#include "edit/verifier/quantity_match.hpp"
#include "edit/verifier/unit_table.hpp"

namespace savile::gate {
namespace {

// "dozens of accounts" is true of 36 accounts, not of 12.
bool covers_vague(const Quantity& source, const Quantity& after) {
  return after.measure == Measure::vague && source.measure == Measure::count && source.value >= 2 * after.value &&
         source.value < 1000 * after.value;
}

// A figure of the source with the same unit, for the reason.
const Quantity* nearest(const Claim& claim, const std::vector<Quantity>& source, const Quantity& after) {
  const Quantity* best = nullptr;
  for (const Quantity& s : source) {
    if (s.measure != after.measure) continue;
    const bool shares = std::any_of(after.tight.begin(), after.tight.end(), [&](std::size_t a) {
      return std::any_of(s.tight.begin(), s.tight.end(), [&](std::size_t w) { return alike(claim.after[a], claim.source[w]); });
    });
    if (shares) return &s;
    if (best == nullptr) best = &s;
  }
  return best;
}

// The words of the figure and of its rate need no further proof.
void settle_figure(Claim& claim, const Quantity& q) {
  claim.settle(q.words);
  if (q.rate.empty()) return;
  const std::uint32_t segment = claim.after[q.words.begin].segment;
  const std::size_t first = q.words.begin > 4 ? q.words.begin - 4 : 0;
  for (std::size_t i = first; i < claim.after.size() && i < q.words.end + 8; ++i) {
    const Word& word = claim.after[i];
    if (word.segment == segment && (word.key == q.rate || word.stem == q.rate || period_of_adverb(word.key) == q.rate)) claim.settled[i] = true;
  }
}

}  // namespace

void check_quantities(Claim& claim, const std::vector<Quantity>& source, const std::vector<Quantity>& after,
                      std::vector<Finding>& out) {
  for (const Quantity& q : after) {
    if (claim.any_settled(q.words)) continue;
    FigureFit best{Fit::refuted, {}};
    for (const Quantity& s : source) {
      if (!same_amount(s, q) && !covers_vague(s, q)) continue;
      FigureFit fit = fit_of(claim, s, q, source);
      if (best.why.empty() || fit.fit < best.fit) best = std::move(fit);
      if (best.fit == Fit::proven) break;
    }
    settle_figure(claim, q);
    if (best.fit == Fit::proven) continue;
    if (best.why.empty()) {
      const Quantity* other = nearest(claim, source, q);
      best.why = other == nullptr ? "The source has no such figure."
                                  : "The source says " + describe(claim.source, *other) + ", not " + describe(claim.after, q) + ".";
    }
    report(out, claim, best.fit == Fit::doubtful ? Tier::b : Tier::a, "quantity", q.words, std::move(best.why));
  }
}

}  // namespace savile::gate
