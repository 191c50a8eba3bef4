#include "edit/verifier/quantity_match.hpp"

#include <algorithm>

#include "edit/verifier/aim_share.hpp"
#include "edit/verifier/counted_body.hpp"
#include "edit/verifier/counted_noun.hpp"
#include "edit/verifier/counted_thing.hpp"
#include "edit/verifier/derived_aim.hpp"
#include "edit/verifier/figure_side.hpp"
#include "edit/verifier/figure_subject.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/quantity_context.hpp"
#include "edit/verifier/same_word.hpp"
#include "edit/verifier/unit_table.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

bool is_amount(const Quantity& q) {
  return q.measure != Measure::count && q.measure != Measure::ordinal && q.measure != Measure::vague;
}

// +1 where the words around the figure say that it rose, -1 fell, 0 neither or both.
int direction(const Reading& reading, const Places& words, const Quantity& q) {
  bool up = false, down = false;
  for (const std::size_t w : words) {
    up = up || is_rise(reading[w]);
    down = down || is_fall(reading[w]);
  }
  if (const int way = way_before(reading, q); way != 0) (way > 0 ? up : down) = true;
  if (q.measure == Measure::times) (q.value < 1 ? down : up) = true;
  return up == down ? 0 : up ? 1 : -1;
}

// "42 performances of the 60", "most of the 60": a part is told of beside it.
bool says_part(const Claim& claim, const Quantity& q) {
  static constexpr std::string_view parts[] = {"most", "some", "majority", "many", "half", "several"};
  const WordRange sentence = claim.after.sentences()[claim.after[q.words.begin].sentence];
  constexpr std::size_t reach = 40;
  const std::size_t first = q.words.begin > sentence.begin + reach ? q.words.begin - reach : sentence.begin;
  for (std::size_t i = first; i < sentence.end && i < q.words.end + reach; ++i) {
    if (q.words.contains(i)) continue;
    const auto number = read_number(claim.after, i);
    const bool less = number && !number->ordinal &&
                      (number->value < q.value || claim.after.sign_after(number->words.end - 1) == "%");
    if (less || claim.after[i].key == "one" ||
        std::find(std::begin(parts), std::end(parts), claim.after[i].key) != std::end(parts))
      return true;
  }
  return false;
}

// "aimed for £500,000": not what came of it.
bool is_aimed_at(const Reading& reading, const Quantity& q) {
  static constexpr std::string_view aims[] = {"aim", "hope", "bid", "seek", "target"};
  const std::uint32_t sentence = reading[q.words.begin].sentence;
  for (std::size_t i = q.words.begin; i-- > 0 && i + 5 > q.words.begin && reading[i].sentence == sentence;) {
    if (reading[i].number) return false;
    // "target was 50"
    if (is_one_of(reading[i].key, {"target", "goal", "quota"}) && i + 1 < q.words.begin &&
        is_one_of(reading[i + 1].key, {"was", "is"}))
      return true;
    const bool verb = reading[i].shape.has_value() && i + 1 < q.words.begin &&
                      std::find(std::begin(aims), std::end(aims), reading[i].base) != std::end(aims);
    if (verb && (reading[i + 1].key == "for" || reading[i + 1].key == "to")) return true;
  }
  // "We are going to cut it to 20 minutes"
  const WordRange segment = reading.segments()[reading[q.words.begin].segment];
  for (std::size_t i = segment.begin; i + 1 < q.words.begin; ++i) {
    if (reading[i].key == "will" || (reading[i].key == "going" && reading[i + 1].key == "to")) return true;
  }
  return false;
}

bool tells_aim(const Reading& reading, const Quantity& q) {
  static constexpr std::string_view marks[] = {"target", "goal",   "quota",    "aim",     "aimed",   "aiming",
                                               "hoped",  "sought", "forecast", "planned", "bid",     "budget",
                                               "will",   "going",  "plan",     "plans",   "intended"};
  const WordRange sentence = reading.sentences()[reading[q.words.begin].sentence];
  constexpr std::size_t reach = 30;
  for (std::size_t i = sentence.begin; i < sentence.end && i < q.words.end + reach; ++i) {
    if (std::find(std::begin(marks), std::end(marks), reading[i].key) != std::end(marks)) return true;
  }
  return false;
}

FigureFit refuted(std::string why) { return {Fit::refuted, std::move(why)}; }

FigureFit compare_bounds(Bound source, Bound after) {
  if (source == after || (source == Bound::exact && after == Bound::approximate)) return {};
  if (source == Bound::at_least && after != Bound::at_most) return {};
  if (source == Bound::approximate && after == Bound::exact)
    return refuted("The source gives this figure as approximate.");
  if (source == Bound::at_most) return refuted("The source gives this figure as an upper limit.");
  if (after == Bound::at_least) return refuted("The source does not say that it was more.");
  return refuted("The source does not say that it was less.");
}

// "all under $5", "250 people every time": of each too.
bool says_each(const Reading& source, const Quantity& s) {
  static constexpr std::string_view words[] = {"each", "every", "all", "apiece", "both", "per"};
  const WordRange sentence = source.sentences()[source[s.words.begin].sentence];
  constexpr std::size_t reach = 4;
  const std::size_t first = std::max(sentence.begin, s.words.begin > reach ? s.words.begin - reach : 0);
  for (std::size_t i = first; i < sentence.end && i < s.words.end + reach; ++i) {
    if (std::find(std::begin(words), std::end(words), source[i].key) != std::end(words)) return true;
  }
  return false;
}

// The word of the new text that says per what: "edition" of "12 stories per edition"; its size for none.
std::size_t rate_word(const Reading& after, const Quantity& q) {
  constexpr std::size_t reach = 8;
  for (std::size_t i = q.words.end + 1; i < after.size() && i < q.words.end + reach; ++i) {
    if (after[i].stem == q.rate && (after[i - 1].key == "per" || after[i - 1].key == "each")) return i;
  }
  return after.size();
}

// "an issue" where the new text has "per edition", "each time" where it has "per visit".
bool says_same_rate(const Claim& claim, const Quantity& s, const Quantity& q) {
  static constexpr std::string_view articles[] = {"a", "an", "each", "every", "per"};
  static constexpr std::string_view turns[] = {"turn", "visit", "occasion", "session", "shift", "callout"};
  const std::size_t word = rate_word(claim.after, q);
  if (word == claim.after.size()) return false;
  const bool turn = std::find(std::begin(turns), std::end(turns), claim.after[word].key) != std::end(turns);
  constexpr std::size_t reach = 6;
  for (std::size_t i = s.words.end; i + 1 < claim.source.size() && i < s.words.end + reach; ++i) {
    if (claim.source[i].segment != claim.source[s.words.begin].segment) return false;
    if (std::find(std::begin(articles), std::end(articles), claim.source[i].key) == std::end(articles))
      continue;
    if (same_word(claim, word, i + 1) || (turn && claim.source[i + 1].key == "time")) return true;
  }
  return false;
}

bool says_period(const Claim& claim, const Quantity& s, const std::string& rate,
                 const std::vector<Quantity>& neighbours) {
  // "9,000 letters in all, about 1,800 per week": the week is of the second figure alone.
  const std::size_t at = place_of(s, neighbours);
  for (std::size_t i = at > 3 ? at - 3 : 0; i < neighbours.size() && i < at + 4; ++i) {
    const Quantity& other = neighbours[i];
    if (i != at && other.rate == rate && other.heads.empty() && other.measure == s.measure &&
        !s.heads.empty() && claim.source[other.words.begin].sentence == claim.source[s.words.begin].sentence)
      return false;
  }
  const std::uint32_t sentence = claim.source[s.words.begin].sentence;
  const WordRange words = claim.source.sentences()[sentence];
  const std::size_t first = s.words.begin > words.begin + 15 ? s.words.begin - 15 : words.begin;
  for (std::size_t i = first; i < words.end && i < s.words.end + 15; ++i) {
    const Word& word = claim.source[i];
    // "every two weeks" is a fortnight, and no week.
    const bool counted = i > words.begin && word.key.ends_with('s') &&
                         (claim.source[i - 1].number || read_number(claim.source, i - 1).has_value());
    const bool two = counted && (claim.source[i - 1].key == "two" || claim.source[i - 1].key == "2");
    if (rate == "fortnight" && word.key == "weeks" && two) return true;
    if (counted) continue;
    if (word.key == rate || word.stem == rate || period_of_adverb(word.key) == rate) return true;
    // "2-3x per yr"
    const auto unit = i > words.begin && is_one_of(claim.source[i - 1].key, {"per", "a", "each", "every"})
                          ? time_unit(word.key, true)
                          : std::nullopt;
    if (unit && unit->name == rate) return true;
  }
  return false;
}

// "16 rooms, half an hour each": half an hour a room.
bool is_counted_before(const Claim& claim, const Quantity& s, const std::string& rate,
                       const std::vector<Quantity>& neighbours) {
  const std::size_t at = place_of(s, neighbours);
  if (at == 0) return false;
  const Quantity& counted = neighbours[at - 1];
  return claim.source[counted.words.begin].sentence == claim.source[s.words.begin].sentence &&
         std::any_of(counted.heads.begin(), counted.heads.end(),
                     [&](std::size_t h) { return claim.source[h].stem == rate; });
}

// "eighteen 11 kV substations" of 18 substations, "each rated at 11 kV": what each of them has.
bool is_of_each(const Claim& claim, const Quantity& s, const Quantity& q,
                const std::vector<Quantity>& neighbours) {
  const Reading& source = claim.source;
  const std::size_t at = place_of(s, neighbours);
  const std::size_t begin = source.segments()[source[s.words.begin].segment].begin;
  if (at == 0 || source[begin].key != "each") return false;
  for (std::size_t i = begin + 1; i < s.words.begin; ++i) {
    // "each with a 40-bed ward at 11 kV": of something of theirs
    const bool tells = is_one_of(source[i].base, {"rate", "measure", "weigh", "last", "cost", "price"});
    if (is_content(source[i]) && !tells && !is_bound_word(source[i].key)) return false;
  }
  const Quantity& counted = neighbours[at - 1];
  return source[counted.words.begin].sentence == source[s.words.begin].sentence &&
         counted.measure == Measure::count && std::any_of(q.tight.begin(), q.tight.end(), [&](std::size_t w) {
           return in_source(claim, w, counted.heads);
         });
}

// "twice a week", "three times a month"
bool is_how_often(const Reading& source, const Quantity& s) {
  if (s.measure != Measure::count) return false;
  const std::string_view first = source[s.words.begin].key;
  return first == "twice" || first == "thrice" ||
         (s.words.size() > 1 && is_one_of(source[s.words.end - 1].key, {"times", "x"}));
}

}  // namespace

FigureFit fit_of_weaker(const Claim& claim, const Quantity& s, const Quantity& q,
                        const std::vector<Quantity>& neighbours) {
  Quantity exact = q;
  exact.bound = s.bound;
  return fit_of(claim, s, exact, neighbours);
}

FigureFit fit_of(const Claim& claim, const Quantity& s, const Quantity& q,
                 const std::vector<Quantity>& neighbours) {
  if (q.measure == Measure::clock || q.unit == "to one" || is_same_name(claim, s, q)) return {};
  const bool left = q.words.begin > 0 && claim.after[q.words.begin - 1].key == "remaining";
  if (s.total && !q.total && (left || !says_part(claim, q)))
    return refuted("In the source this is all of which it tells of a part only.");
  // "60m of revenue" is no 60 metres of road.
  if (s.measure == Measure::count && q.measure == Measure::other && !s.counted.empty() &&
      std::none_of(q.tight.begin(), q.tight.end(),
                   [&](std::size_t w) { return in_source(claim, w, s.counted); }))
    return refuted("The source counts something else.");
  if (is_of_another_host(claim, s, q)) return refuted("In the source something else has this many.");
  // "closed in 90 minutes average": an hour and a half each
  const bool average = q.rate == "each" && s.rate.empty() &&
                       (claim.source.has_stem("average") || claim.source.has_key("averaging"));
  if (!q.rate.empty() && q.rate != s.rate && !average && !(q.rate == "each" && says_each(claim.source, s)) &&
      !(s.rate.empty() && (says_period(claim, s, q.rate, neighbours) || says_same_rate(claim, s, q))) &&
      !(s.rate == "each" && is_counted_before(claim, s, q.rate, neighbours))) {
    return refuted(s.rate.empty()
                       ? "The source does not give this figure per " + q.rate + "."
                       : "The source gives this figure per " + s.rate + ", not per " + q.rate + ".");
  }
  if (side_of(claim.source, s) * side_of(claim.after, q) < 0)
    return refuted("The source has this on the other side.");
  if (is_other_share(claim, s, q)) return refuted("The source has another share of this mark.");
  if (is_aimed_at(claim.source, s) && !tells_aim(claim.after, q))
    return refuted("In the source this is what was aimed at.");
  const int year = year_of(claim.source, s), claimed = year_of(claim.after, q);
  if (year != 0 && claimed != 0 && year != claimed) return refuted("The source gives this for another year.");
  const bool turned =
      (q.role == Role::from && s.role == Role::to) || (q.role == Role::to && s.role == Role::from);
  if (turned) return refuted("The source has the change the other way round.");
  // "41 days against 55": the value before still
  const std::string_view held = q.words.begin > 0 ? claim.after[q.words.begin - 1].key : std::string_view{};
  const bool compared = q.role == Role::none && (held == "against" || held == "versus" || held == "vs");
  if (s.role == Role::from && q.role != Role::from && !compared)
    return refuted("In the source this is the value before the change.");
  if (q.role == Role::from && s.role != Role::from && s.role != Role::low)
    return refuted("In the source this is not the value before a change.");
  if (s.role == Role::high && q.role != Role::high && q.bound != Bound::at_most)
    return refuted("The source gives a range.");
  // "12 to 15 a week" are at least twelve, and at most fifteen.
  const auto is_largest = [&] {
    static constexpr std::string_view words[] = {"largest", "biggest", "highest",
                                                 "longest", "maximum", "most"};
    for (std::size_t i = s.words.begin; i-- > 0 && i + 7 > s.words.begin;) {
      if (claim.source[i].sentence != claim.source[s.words.begin].sentence || claim.source[i].number)
        return false;
      if (std::find(std::begin(words), std::end(words), claim.source[i].key) != std::end(words)) return true;
    }
    return false;
  };
  // "the largest with a turnover of £1.2m": up to £1.2m
  const bool largest = q.bound == Bound::at_most && s.bound == Bound::exact && is_largest();
  const bool end_of_range = largest ||
                            (s.role == Role::low && q.role == Role::none && q.bound == Bound::at_least) ||
                            (s.role == Role::high && q.role == Role::none && q.bound == Bound::at_most);
  // "kept errors to 0.4%" is no change: the source need not tell of one.
  const bool changes = [&] {
    const auto tells = [](const Reading& reading, const Places& words) {
      return std::any_of(words.begin(), words.end(),
                         [&](std::size_t w) { return is_rise(reading[w]) || is_fall(reading[w]); });
    };
    return tells(claim.source, s.wide) || tells(claim.after, q.tight);
  }();
  if (q.role == Role::to && (s.role == Role::by || (is_amount(q) && s.role == Role::none && changes)))
    return refuted("In the source this is the amount of the change, not its result.");
  if (q.role == Role::by && s.role == Role::to && (is_amount(q) || changes))
    return refuted("In the source this is the result of the change, not its amount.");
  if (q.measure == Measure::count &&
      (is_told_of_part(claim, s, q, neighbours) || is_told_of_rival(claim, s, q, neighbours)))
    return refuted("In the source this goes with another figure.");
  if (is_size_of_body(claim, s, q)) return compare_bounds(s.bound, q.bound);
  if (is_other_size_of_body(claim, s, q, neighbours)) return refuted("The source gives another size.");
  if (is_how_often(claim.source, s) && q.measure == Measure::count && is_so_often(claim, s, q))
    return compare_bounds(s.bound, q.bound);
  if (s.measure == Measure::times && q.measure == Measure::count)
    return is_so_often(claim, s, q) ? compare_bounds(s.bound, q.bound) : refuted({});
  if ((s.measure == Measure::ordinal) != (q.measure == Measure::ordinal))
    return is_numbered_rank(claim, s, q) ? FigureFit{} : refuted({});
  if (is_many_of_one(claim, s, q)) return refuted("The source speaks of one, of this size.");
  if (is_numbered_one(claim, s, q)) return refuted("In the source this is the number of one.");
  if (is_place_taken(claim, s, q)) return {};
  // "a £1.2m staff budget" of a budget of £1.2m, and 340 staff
  const auto of_other_count = [&](std::size_t w) {
    return w != q.counted.back() &&
           is_of_other_figure(claim, w, s.wide, claim.source[s.words.begin].sentence, neighbours);
  };
  if (q.measure == Measure::money && q.counted.size() > 1 && q.counted.front() == q.words.end &&
      std::any_of(q.counted.begin(), q.counted.end(), of_other_count))
    return refuted("In the source this figure measures something else.");
  if (is_same_aim(claim, s, q, neighbours)) {
    // "site limit 3%" and "a limit of 3%"
    const bool limits = s.bound == Bound::exact && q.bound == Bound::at_most;
    return limits ? FigureFit{} : compare_bounds(s.bound, q.bound);
  }
  if (!is_amount(q)) {
    // "19 protection cases; 6 adoption cases": no nineteen adoption cases
    const auto is_of_other = [&](std::size_t w) {
      const bool head = std::find(q.heads.begin(), q.heads.end(), w) != q.heads.end();
      return !head &&
             is_of_other_figure(claim, w, s.wide, claim.source[s.words.begin].sentence, neighbours, s.heads);
    };
    if (q.measure == Measure::count && !s.heads.empty() &&
        std::any_of(q.counted.begin(), q.counted.end(), is_of_other))
      return refuted("In the source this goes with another figure.");
    const bool ranked = q.measure == Measure::ordinal &&
                        std::any_of(q.heads.begin(), q.heads.end(),
                                    [&](std::size_t h) { return in_source(claim, h, s.heads); });
    const bool both_all = s.total && q.total;  // "seven of the 12"
    if (!ranked && !both_all && belongs_to_elided(claim, s, q))
      return refuted("In the source this goes with another figure.");
    if (!counts_the_same(claim, s, q, neighbours)) {
      const Fit noun = fit_of_noun(claim, s, q, neighbours);
      const bool open =
          s.heads.empty() && !has_own_subject(claim, s) && !is_counted_by_another(claim, s, q, neighbours);
      if (noun == Fit::doubtful || (noun == Fit::refuted && open))
        return {Fit::doubtful, "The source has other words for what this figure counts."};
      if (noun == Fit::refuted && s.heads.empty()) return refuted("The source counts something else.");
      if (noun == Fit::refuted) {
        const std::size_t head = s.heads.back();
        return refuted("The source counts something else: " +
                       std::string(slice(claim.source.text(), claim.source[head].span)) + ".");
      }
    }
  } else if (!is_age_of_them(claim, s, q, neighbours)) {
    if (s.rate == "each" && !q.rate.empty() && q.rate != s.rate) return compare_bounds(s.bound, q.bound);
    if (is_of_each(claim, s, q, neighbours)) return compare_bounds(s.bound, q.bound);
    const std::size_t foreign = foreign_word(claim, s, q, neighbours);
    if (foreign < claim.after.size() || is_of_another_noun(claim, s, q))
      return refuted("In the source this figure measures something else.");
    if (!shares_subject(claim, s, q) && !is_price_of(claim, s, q, neighbours) &&
        !shares_sentence(claim, s, q, neighbours)) {
      const bool wording = std::none_of(q.tight.begin(), q.tight.end(),
                                        [&](std::size_t w) { return claim.source.has_like(claim.after[w]); });
      if (!wording) return refuted("In the source this figure measures something else.");
      return {Fit::doubtful, "The source has other words for what this figure measures."};
    }
    if (direction(claim.source, s.wide, s) * direction(claim.after, q.tight, q) < 0)
      return refuted("The source has the change in the other direction.");
  }
  const std::size_t at = q.words.begin;
  const bool exactly =
      at > 0 && (claim.after[at - 1].key == "exactly" || claim.after[at - 1].key == "precisely");
  if (exactly && s.bound != Bound::exact) return refuted("The source does not give this figure as exact.");
  if (end_of_range && s.bound == Bound::exact) return {};
  if (s.just && s.bound == Bound::at_most && q.bound == Bound::approximate) return {};
  if (q.just && q.bound == Bound::at_most && s.words.begin > 0 &&
      (claim.source[s.words.begin - 1].key == "nearly" || claim.source[s.words.begin - 1].key == "almost"))
    return {};
  return compare_bounds(s.bound, q.bound);
}

}  // namespace savile::gate
