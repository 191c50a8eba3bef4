#include "edit/verifier/quantity_check.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/sort_stably.hpp"
#include "edit/verifier/aim_share.hpp"
#include "edit/verifier/counted_body.hpp"
#include "edit/verifier/counted_thing.hpp"
#include "edit/verifier/derived_figure.hpp"
#include "edit/verifier/derived_total.hpp"
#include "edit/verifier/lent_unit.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/quantity_context.hpp"
#include "edit/verifier/quantity_match.hpp"
#include "edit/verifier/quantity_unit.hpp"
#include "edit/verifier/same_amount.hpp"
#include "edit/verifier/told_change.hpp"
#include "edit/verifier/unit_table.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// "dozens of accounts" is true of 36 accounts, not of 12.
bool covers_vague(const Quantity& source, const Quantity& after) {
  return after.measure == Measure::vague && source.measure == Measure::count &&
         source.value >= 2 * after.value && source.value < 1000 * after.value;
}

// A figure of the source with the same unit, for the reason.
const Quantity* nearest(const Claim& claim, const std::vector<Quantity>& source, const Quantity& after) {
  const Quantity* best = nullptr;
  constexpr std::size_t most = 100;
  for (std::size_t i = 0; i < source.size() && i < most; ++i) {
    const Quantity& s = source[i];
    if (s.measure != after.measure) continue;
    const bool shares = std::any_of(after.tight.begin(), after.tight.end(), [&](std::size_t a) {
      return std::any_of(s.tight.begin(), s.tight.end(),
                         [&](std::size_t w) { return alike(claim.after[a], claim.source[w]); });
    });
    if (shares) return &s;
    if (best == nullptr) best = &s;
  }
  return best;
}

// "7-person team"
bool is_counting_word(std::string_view key) {
  return key == "person" || key == "people" || key == "member" || key == "members" || key == "individuals" ||
         key == "strong" || key == "total";
}

// "95th percentile" of p95
bool is_percentile(const Claim& claim, const Quantity& q) {
  const std::size_t next = q.words.end;
  if (q.measure != Measure::ordinal || next >= claim.after.size() || claim.after[next].joint > Joint::blank ||
      claim.after[next].key != "percentile")
    return false;
  const std::string number = std::to_string(std::lround(q.value));
  return claim.source.has_key("p" + number) || claim.source.has_key("p" + number + "s");
}

// The words of the figure, of its bound and of its rate need no further proof.
void settle_figure(Claim& claim, const Quantity& q) {
  // "USD 2,300"
  if (q.measure == Measure::money && q.words.begin > 0 &&
      currency_of(claim.after[q.words.begin - 1].key) == q.unit)
    claim.settled[q.words.begin - 1] = true;
  claim.settle(q.words);
  for (std::size_t i = q.words.begin; i-- > 0 && i + 3 >= q.words.begin;) {
    const bool bound = is_bound_word(claim.after[i].key) || is_circa(claim.after, i);
    if (!bound && !claim.after[i].neutral) break;
    if (bound) claim.settled[i] = true;
  }
  for (const std::size_t i : q.counted) {
    if (is_counting_word(claim.after[i].key) || is_body_unit(claim.after, q, i)) claim.settled[i] = true;
  }
  // "aged 11 to 16" of 11-16s
  if (q.unit == unit_of_age && q.words.begin > 0 && claim.after[q.words.begin - 1].key == "aged")
    claim.settled[q.words.begin - 1] = true;
  // "95th percentile" of p95
  const std::size_t next = q.words.end;
  if (is_percentile(claim, q)) claim.settled[next] = true;
  for (std::size_t i = q.words.end; i < claim.after.size() && i < q.words.end + 2; ++i) {
    if (claim.after[i].joint > Joint::blank ||
        (!is_bound_word(claim.after[i].key) && !claim.after[i].neutral))
      break;
    if (is_bound_word(claim.after[i].key)) claim.settled[i] = true;
  }
  // "10,000 in total"
  const std::size_t behind = q.words.end;
  if (behind + 1 < claim.after.size() && claim.after[behind].key == "in" &&
      claim.after[behind].joint == Joint::blank &&
      (claim.after[behind + 1].key == "total" || claim.after[behind + 1].key == "all"))
    claim.settled[behind + 1] = true;
  if (q.rate.empty()) return;
  const std::uint32_t segment = claim.after[q.words.begin].segment;
  const std::size_t first = q.words.begin > 4 ? q.words.begin - 4 : 0;
  for (std::size_t i = first; i < claim.after.size() && i < q.words.end + 8; ++i) {
    const Word& word = claim.after[i];
    if (word.segment == segment &&
        (word.key == q.rate || word.stem == q.rate || period_of_adverb(word.key) == q.rate))
      claim.settled[i] = true;
  }
}

// "Cut it by $45,000" where the source has it go from $210k to $165k.
void settle_derived(Claim& claim, const Quantity& q) {
  static constexpr std::array<std::string_view, 6> reached = {"achieve", "hit",  "reach",
                                                              "attain",  "meet", "deliver"};
  // "beat quota by 12%" of one who reached 112% of it
  if (const auto share = aim_share(claim.after, q)) {
    if (share->verb < claim.after.size()) claim.settled[share->verb] = true;
    // "finished 2019 at 97% of target"
    const std::size_t begin = claim.after.segments()[claim.after[q.words.begin].segment].begin;
    if (is_one_of(claim.after[begin].base, {"finish", "end", "close", "come", "land"}))
      claim.settled[begin] = true;
  }
  // "the remaining seven"
  if (q.words.begin > 0 && claim.after[q.words.begin - 1].key == "remaining")
    claim.settled[q.words.begin - 1] = true;
  for (const std::size_t i : q.tight) {
    if (q.measure == Measure::percent && q.role == Role::none &&
        std::find(reached.begin(), reached.end(), claim.after[i].base) != reached.end())
      claim.settled[i] = true;
    if (is_rise(claim.after[i]) || is_fall(claim.after[i]) || claim.after[i].base == "add")
      claim.settled[i] = true;
  }
  if (q.role == Role::by) {
    for (const std::size_t i : changes_behind_rank(claim.after, q)) claim.settled[i] = true;
  }
}

// The figures of the source by value, so that a look-up does not pass over all of them. A bare figure
// stands there with the unit lent to it too.
class FiguresByValue {
 public:
  explicit FiguresByValue(const std::vector<Quantity>& figures) : figures_(figures) {
    order_.reserve(figures.size());
    for (std::size_t i = 0; i < figures.size(); ++i) {
      order_.push_back({figures[i].value, i, false});
      if (figures[i].lent != Measure::count) order_.push_back({figures[i].lent_value, i, true});
    }
    sort_stably(order_, [](const Row& a, const Row& b) { return a.value < b.value; });
  }

  // Calls use(figure) for those with a value in [low, high], at most `most`, until it returns true.
  template <class Use>
  bool any_between(double low, double high, Use use) const {
    constexpr std::size_t most = 48;
    auto at = std::lower_bound(order_.begin(), order_.end(), low,
                               [](const Row& row, double v) { return row.value < v; });
    for (std::size_t n = 0; at != order_.end() && at->value <= high && n < most; ++at, ++n) {
      const Quantity& figure = figures_[at->figure];
      if (at->lent ? use(with_lent_unit(figure)) : use(figure)) return true;
    }
    return false;
  }

 private:
  struct Row {
    double value;
    std::size_t figure;
    bool lent;
  };
  const std::vector<Quantity>& figures_;
  std::vector<Row> order_;
};

// The values under which the same amount may stand: a half is 50 %.
std::array<double, 2> values_of(const Quantity& q) {
  if (q.measure == Measure::times)
    return {q.value, q.value == 0.5 ? 50.0 : q.value >= 2 ? 100 * (q.value - 1) : q.value};
  if (q.measure == Measure::percent && (q.value == 33 || q.value == 67))
    return {q.value, q.value == 33 ? 100.0 / 3 : 200.0 / 3};
  if (q.measure == Measure::percent && q.value != 50 && q.value < 100 && 3 * q.value > 99.9 &&
      3 * q.value - static_cast<double>(std::lround(3 * q.value)) < 1e-6)
    return {q.value, static_cast<double>(std::lround(q.value))};
  if (q.measure == Measure::percent)
    return {q.value, q.value == 50 ? 0.5 : q.value >= 100 ? 1 + q.value / 100 : q.value};
  if (q.measure == Measure::other && q.unit == "m") return {q.value, q.value * 1e6};
  return {q.value, q.value};
}

// "zero accidents" of one who drove with no accident.
bool is_none_of(const Claim& claim, const Quantity& q) {
  static constexpr std::array<std::string_view, 5> none = {"no", "without", "never", "nil", "none"};
  if (q.value != 0 || q.measure != Measure::count) return false;
  const auto denied = [&](std::size_t p) {
    for (std::size_t i = p; i-- > 0 && i + 6 > p && claim.source[i].segment == claim.source[p].segment;) {
      if (std::find(none.begin(), none.end(), claim.source[i].key) != none.end()) return true;
    }
    return false;
  };
  for (std::size_t i = q.words.end; i < claim.after.size() && i < q.words.end + 4; ++i) {
    if (claim.after[i].segment != claim.after[q.words.begin].segment) return false;
    if (!is_content(claim.after[i])) continue;
    const std::vector<std::size_t> places = claim.source.like(claim.after[i]);
    if (std::any_of(places.begin(), places.end(), denied)) return true;
  }
  return false;
}

// "the third and fourth quarters" of Q3 and Q4: which word says so; the size of the text for none.
std::size_t quarter_of(const Claim& claim, const Quantity& q) {
  const std::size_t none = claim.after.size();
  if (q.measure != Measure::ordinal || q.value < 1 || q.value > 4) return none;
  for (std::size_t i = q.words.end; i < none && i < q.words.end + 3; ++i) {
    if (claim.after[i].stem != "quarter") continue;
    const char number = static_cast<char>('0' + static_cast<int>(q.value));
    return claim.source.has_key("q" + std::string(1, number)) ? i : none;
  }
  return none;
}

// "8am-4pm" of one who worked 8 to 4.
bool is_bare_hour(const Claim& claim, const Quantity& q, const std::vector<Quantity>& source) {
  constexpr double minutes = 60, half_day = 12;
  if (q.measure != Measure::clock) return false;
  const double hour = q.value / minutes;
  return std::any_of(source.begin(), source.end(), [&](const Quantity& s) {
    const bool at = s.words.begin > 0 && claim.source[s.words.begin - 1].key == "at" && s.heads.empty();
    return s.measure == Measure::count &&
           (at || s.role == Role::low || s.role == Role::high || s.role == Role::from ||
            s.role == Role::to) &&
           s.value > 0 && s.value <= half_day && std::fmod(s.value, half_day) == std::fmod(hour, half_day);
  });
}

// "nine in ten", "nine out of ten": 90 %; for either number.
std::optional<Quantity> share_told(const Reading& after, const Quantity& q) {
  const auto number_at = [&](std::size_t i) -> double {
    const auto number = i < after.size() ? read_number(after, i) : std::nullopt;
    return number && !number->ordinal && !number->vague ? number->value : 0;
  };
  const std::size_t end = q.words.end, at = q.words.begin;
  double part = 0, whole = 0;
  const auto links = [&](std::size_t i) {
    return i < after.size() && (after[i].key == "in" || after[i].key == "of");
  };
  if (q.measure != Measure::count) return std::nullopt;
  if (links(end) || (after.is(end, "out") && links(end + 1))) {
    part = q.value;
    whole = number_at(links(end) ? end + 1 : end + 2);
  } else if (at >= 2 && links(at - 1)) {
    part = number_at(after[at - 2].key == "out" && at >= 3 ? at - 3 : at - 2);
    whole = q.value;
  }
  static constexpr std::array<double, 6> wholes = {3, 4, 5, 10, 20, 100};
  if (part <= 0 || part >= whole || std::find(wholes.begin(), wholes.end(), whole) == wholes.end())
    return std::nullopt;
  Quantity share = q;
  share.measure = Measure::percent;
  share.value = 100 * part / whole;
  share.total = false;
  return share;
}

// The figure before it in a list is told as approximate.
bool is_about_too(const Claim& claim, const Quantity& first, const Quantity& q) {
  constexpr std::size_t reach = 6;
  if (first.bound != Bound::approximate || q.bound != Bound::exact || first.measure != q.measure ||
      q.words.begin == 0 || q.words.begin > first.words.end + reach ||
      claim.after[first.words.begin].sentence != claim.after[q.words.begin].sentence)
    return false;
  return claim.after[q.words.begin - 1].key == "and" || claim.after[q.words.begin].joint == Joint::comma;
}

}  // namespace

void check_quantities(Claim& claim, const std::vector<Quantity>& after, std::vector<Finding>& out) {
  if (after.empty()) return;
  const std::vector<Quantity>& source = claim.known.quantities();
  const FiguresByValue figures(source);
  constexpr std::size_t most_derived =
      40;  // looked up among all figures; more unproven ones are a forgery anyway
  std::size_t derived = 0;
  for (std::size_t n = 0; n < after.size(); ++n) {
    if (claim.any_settled(after[n].words)) continue;
    FigureFit best{Fit::refuted, {}};
    const auto try_all = [&](const Quantity& q) {
      const auto proves = [&](const Quantity& s) {
        if (!same_amount(s, q) && !covers_vague(s, q)) return false;
        FigureFit fit = fit_of(claim, s, q, source);
        if (fit.fit == Fit::refuted && fit.why.empty()) return false;  // another kind of figure
        if (best.why.empty() || fit.fit < best.fit) best = std::move(fit);
        if (best.fit != Fit::proven) return false;
        settle_change(claim, s, q, n > 0 ? &after[n - 1] : nullptr);
        prove(claim, "quantity", q.words, span_of(claim.source, s.words));
        return true;
      };
      const std::array<double, 2> values = values_of(q);
      constexpr double rounding = 1e-11;
      bool found = figures.any_between(values[0] * (1 - rounding), values[0] * (1 + rounding), proves);
      if (!found && values[1] != values[0])
        found = figures.any_between(values[1] * (1 - rounding), values[1] * (1 + rounding), proves);
      if (!found && q.measure == Measure::vague) figures.any_between(2 * q.value, 1000 * q.value, proves);
      // "completed over 1,000 hours": during them, or more than them
      const bool over = q.measure == Measure::duration && q.bound == Bound::exact && q.words.begin > 0 &&
                        claim.after[q.words.begin - 1].key == "over";
      if (over && best.fit != Fit::proven) {
        Quantity more = q;
        more.bound = Bound::at_least;
        const auto weaker = [&](const Quantity& s) {
          if (!is_weaker(s, more) || fit_of_weaker(claim, s, more, source).fit != Fit::proven) return false;
          prove(claim, "quantity", q.words, span_of(claim.source, s.words));
          best = {};
          return true;
        };
        figures.any_between(q.value, q.value * 1.4, weaker);
      }
      if (best.fit != Fit::proven && q.bound != Bound::exact) {
        const auto weaker = [&](const Quantity& s) {
          if (!is_weaker(s, q) || fit_of_weaker(claim, s, q, source).fit != Fit::proven) return false;
          prove(claim, "quantity", q.words, span_of(claim.source, s.words));
          best = {};
          return true;
        };
        figures.any_between(q.value * 0.75, q.value * 1.4, weaker);
      }
      if (best.fit != Fit::proven && derived++ < most_derived) {
        if (const Span proof = derived_from(claim, source, q); !proof.empty()) {
          prove(claim, "quantity", q.words, proof);
          settle_derived(claim, q);
          best = {};
        }
      }
      return best.fit == Fit::proven;
    };
    const Quantity& q = after[n];
    if (!try_all(q) && q.lent != Measure::count) try_all(with_lent_unit(q));
    if (best.fit != Fit::proven) {
      if (const auto share = share_told(claim.after, q)) try_all(*share);
    }
    // "around 20 calls and 70 emails": around 70 too
    if (best.fit != Fit::proven && n > 0 && is_about_too(claim, after[n - 1], q)) {
      Quantity about = q;
      about.bound = Bound::approximate;
      try_all(about);
    }
    if (best.fit != Fit::proven) {
      if (const Span proof = total_from(claim, source, after, n); !proof.empty()) {
        prove(claim, "quantity", q.words, proof);
        best = {};
      }
    }
    const std::size_t quarter = quarter_of(claim, q);
    if (quarter < claim.after.size()) claim.settled[quarter] = true;
    if (best.fit != Fit::proven && best.why.empty() &&
        (is_none_of(claim, q) || is_percentile(claim, q) || quarter < claim.after.size() ||
         is_inside_named_range(claim, q, after, source) || is_bare_hour(claim, q, source)))
      best = {};
    if (best.fit == Fit::proven && n > 0 && is_wider_named_range(claim, after[n - 1], q, source))
      best = {Fit::refuted, "The source does not name all of these."};
    settle_figure(claim, q);
    if (best.fit == Fit::proven) continue;
    if (best.why.empty()) {
      const Quantity* other = nearest(claim, source, q);
      best.why = other == nullptr ? "The source has no such figure."
                                  : "The source says " + describe(claim.source, *other) + ", not " +
                                        describe(claim.after, q) + ".";
    }
    report(out, claim, best.fit == Fit::doubtful ? Tier::b : Tier::a, "quantity", q.words,
           std::move(best.why));
  }
}

}  // namespace savile::gate
