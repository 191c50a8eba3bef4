#include "edit/verifier/derived_total.hpp"

#include <algorithm>

#include "edit/verifier/lent_unit.hpp"
#include "edit/verifier/same_number.hpp"

namespace savile::gate {
namespace {

// "five days a week, three in the clinic and two on the wards": the parts may leave out what the total says.
bool is_alike(const Quantity& total, const Quantity& part) {
  return total.measure == part.measure && total.unit == part.unit &&
         (total.rate == part.rate || (part.rate.empty() && total.measure == Measure::duration)) &&
         part.bound == Bound::exact;
}

Quantity with_own_unit(const Quantity& q, Measure measure) {
  return q.measure == Measure::count && measure != Measure::count && q.lent == measure ? with_lent_unit(q)
                                                                                       : q;
}

// The figures [first, first + parts) of the new text stand one behind the other in one sentence of the
// source.
Span parts_in(const Claim& claim, const std::vector<Quantity>& source, const std::vector<Quantity>& after,
              std::size_t first, std::size_t parts, Measure measure) {
  for (std::size_t s = 0; s + parts <= source.size(); ++s) {
    bool all = true;
    for (std::size_t p = 0; all && p < parts; ++p) {
      const Quantity known = with_own_unit(source[s + p], measure),
                     claimed = with_own_unit(after[first + p], measure);
      all = is_alike(source[s], known) && known.measure == claimed.measure &&
            same_number(known.value, claimed.value) &&
            claim.source[source[s + p].words.begin].sentence == claim.source[source[s].words.begin].sentence;
    }
    if (all)
      return {span_of(claim.source, source[s].words).begin,
              span_of(claim.source, source[s + parts - 1].words).end};
  }
  return {};
}

}  // namespace

Span total_from(const Claim& claim, const std::vector<Quantity>& source, const std::vector<Quantity>& after,
                std::size_t total) {
  const Quantity& q = after[total];
  const bool sums = q.measure == Measure::count || q.measure == Measure::money ||
                    q.measure == Measure::duration || q.measure == Measure::other;
  if (!sums || q.bound != Bound::exact || q.role != Role::none) return {};
  constexpr std::size_t most_parts = 4;
  const auto sentence_of = [&](std::size_t i) { return claim.after[after[i].words.begin].sentence; };
  // The parts stand behind the total, or before it.
  for (const bool behind : {true, false}) {
    double sum = 0;
    for (std::size_t parts = 1; parts <= most_parts; ++parts) {
      if (behind ? total + parts >= after.size() : parts > total) break;
      const std::size_t at = behind ? total + parts : total - parts;
      const Quantity part = with_own_unit(after[at], q.measure);
      if (sentence_of(at) != sentence_of(total) || !is_alike(q, part)) break;
      sum += part.value;
      if (parts < 2 || !same_number(sum, q.value)) continue;
      const Span proof = parts_in(claim, source, after, behind ? total + 1 : at, parts, q.measure);
      if (!proof.empty()) return proof;
    }
  }
  return {};
}

}  // namespace savile::gate
