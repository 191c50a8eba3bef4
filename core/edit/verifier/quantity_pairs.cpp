// Which figures stand together, and which end of a change or a range each is.

#include "edit/verifier/quantity_context.hpp"

#include <array>

#include "edit/verifier/number_words.hpp"
#include "edit/verifier/quantity_special.hpp"
#include "edit/verifier/quantity_unit.hpp"
#include "edit/verifier/unit_table.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// "growth of 24%", "a 24% increase", "grew 24%": how much, not how far.
bool is_amount_of_change(const Reading& reading, const Quantity& q) {
  if (q.measure != Measure::percent && q.measure != Measure::points && q.measure != Measure::times)
    return false;
  const std::size_t at = q.words.begin, end = q.words.end;
  const auto changes = [&](std::size_t i) { return is_rise(reading[i]) || is_fall(reading[i]); };
  if (at >= 2 && reading[at - 1].key == "of" && changes(at - 2)) return true;
  // "from 20% up to 25%"
  const bool on =
      end + 1 < reading.size() && is_one_of(reading[end].key, {"up", "down"}) && reading[end + 1].key == "to";
  return !on && end < reading.size() && reading[end].joint <= Joint::blank &&
         reading[end].sentence == reading[at].sentence && reading[end].shape != VerbShape::past &&
         changes(end);
}

// "went 4.1 stars to 4.4"
bool is_going(const Reading& reading, std::size_t verb, const Quantity& first) {
  return verb + 1 == first.words.begin && reading[verb].shape == VerbShape::past &&
         is_one_of(reading[verb].base, {"go", "move", "jump", "slip", "climb", "slide"});
}

// "grew to 19 children", "cut the list to 40": how far a count went.
bool changes_before(const Reading& reading, const Quantity& q) {
  constexpr std::size_t reach = 6;
  const std::size_t to = q.words.begin - 1;
  if (q.measure != Measure::count || reading[to].key != "to") return false;
  for (std::size_t i = to; i-- > 0 && i + reach > to && reading[i].segment == reading[to].segment;) {
    if (reading[i].number) return false;
    if (is_rise(reading[i]) || is_fall(reading[i])) return true;
    if (reading[i].shape == VerbShape::past) return false;
  }
  return false;
}

// Which of two figures is the one that went: "now 2 hours instead of 9", "used to take 9 hours, now 2".
enum class Replaced : std::uint8_t { none, first, second };

Replaced replaced_at(const Reading& reading, const Quantity& first, const Quantity& q) {
  if (first.measure == Measure::ordinal || q.measure == Measure::ordinal) return Replaced::none;
  const std::size_t at = q.words.begin, end = first.words.end;
  const auto is = [&](std::size_t back, std::string_view key) {
    return at >= end + back && reading[at - back].key == key;
  };
  if ((is(1, "of") && is(2, "instead")) || (is(1, "than") && is(2, "rather"))) return Replaced::second;
  if (!is(1, "now") && !is(2, "now")) return Replaced::none;
  const std::size_t begin = reading.sentences()[reading[at].sentence].begin;
  for (std::size_t i = first.words.begin; i-- > begin && i + 5 > first.words.begin;) {
    const std::string_view key = reading[i].key;
    if (key == "previously" || key == "formerly" || key == "was" || key == "were" || key == "once" ||
        key == "took" || (key == "to" && i > 0 && reading[i - 1].key == "used"))
      return Replaced::first;
  }
  return Replaced::none;
}

// "took 9 days and after the change it took 6", "15 an hour when I started, 45 when I left": before and
// after.
bool tells_before_and_after(const Reading& reading, const Quantity& first, const Quantity& q) {
  const std::size_t at = q.words.begin, end = first.words.end;
  if (first.measure == Measure::ordinal || q.measure == Measure::ordinal || at < end + 2 || at > end + 16)
    return false;
  static constexpr std::array<std::string_view, 7> states = {"take",  "be",   "cost", "need",
                                                             "weigh", "last", "come"};
  const auto is_state = [&](std::size_t i) {
    return is_one_of(reading[i].base, states) || reading[i].key == "was" || reading[i].key == "were";
  };
  // "it took 6", "it was 45", "it came in at 2.6 kg"
  bool now = false;
  for (std::size_t i = at; i-- > end && i + 4 > at;)
    now = now || (is_state(i) && i > 0 && (reading[i - 1].key == "it" || reading[i - 1].key == "there"));
  // "It started with 6 families and now there are 30"
  const auto grows = [&] {
    const std::size_t next = q.words.end;
    const bool bare = next >= reading.size() || reading[next].joint > Joint::blank || reading[next].neutral;
    bool there = false, starts = false;
    for (std::size_t i = at; i-- > end && i + 4 > at;)
      there = there || (i > 0 &&
                        (reading[i].key == "are" || reading[i].key == "is" || reading[i].key == "has" ||
                         reading[i].key == "have") &&
                        (reading[i - 1].key == "there" || reading[i - 1].key == "it" ||
                         reading[i - 1].key == "now" || reading[i - 1].key == "we"));
    static constexpr std::array<std::string_view, 4> begun = {"start", "begin", "open", "launch"};
    for (std::size_t i = first.words.begin; i-- > 0 && i + 4 > first.words.begin;)
      starts = starts || is_one_of(reading[i].base, begun);
    return bare && there && starts;
  };
  now = now || grows();
  if (!now) return false;
  static constexpr std::array<std::string_view, 6> turns = {"after", "now",  "left",
                                                            "later", "then", "afterwards"};
  for (std::size_t i = end; i < at; ++i) {
    if (is_one_of(reading[i].key, turns) ||
        (reading[i].key == "so" && reading[first.words.begin - 1].base == "weigh"))
      return true;
  }
  return false;
}

// "between 8 and 18", "between the ages of 8 and 18"
bool is_between(const Reading& reading, std::size_t number) {
  if (number > 0 && reading[number - 1].key == "between") return true;
  return number >= 4 && reading[number - 1].key == "of" && reading[number - 4].key == "between";
}

// "by 0.5 kg to 1.9 kg": each has its unit; "by 3 to 5%" and "by 10% to 15%" are ranges.
bool is_by_amount(const Reading& reading, const Quantity& first, const Quantity& q) {
  const bool unit = first.measure == Measure::duration || first.measure == Measure::other ||
                    first.measure == Measure::money;
  if (first.measure != q.measure || first.words.begin == 0 || reading[first.words.begin - 1].key != "by")
    return false;
  // "by 22%, to 17%": no range falls
  const bool apart = q.words.begin > 0 && reading[q.words.begin - 1].joint == Joint::comma;
  return q.value < first.value || apart || unit;
}

// "Stage 2 to Stage 4": what both are numbers of is told twice.
bool has_label_again(const Reading& reading, const Quantity& first, const Quantity& q) {
  const std::size_t at = q.words.begin;
  return first.words.begin > 0 && at == first.words.end + 2 && first.measure == Measure::count &&
         q.measure == Measure::count && reading[at].joint == Joint::blank &&
         reading[at - 1].joint == Joint::blank && is_rank_word(reading[at - 1].key) &&
         reading[first.words.begin - 1].key == reading[at - 1].key &&
         reading[at - 1].sentence == reading[first.words.begin].sentence;
}

}  // namespace

void read_pairs(const Reading& reading, std::vector<Quantity>& quantities) {
  const auto prior = [&](const Quantity& q) -> std::string_view {
    std::size_t i = q.words.begin;
    while (i > 0 && reading[i - 1].sentence == reading[q.words.begin].sentence &&
           (softens(reading[i - 1].key) || !currency_of(reading[i - 1].key).empty())) {
      --i;
    }
    if (i == 0 || reading[i - 1].sentence != reading[q.words.begin].sentence) return {};
    return reading[i - 1].key;
  };
  const auto arrow_before = [&](const Quantity& q) {
    const std::size_t token = reading[q.words.begin].token_begin;
    for (std::size_t back = 1; back <= 3 && back <= token; ++back) {
      const std::string_view sign = reading.tokens().source(token - back);
      if (sign == "\xE2\x86\x92" || sign == ">" || sign == "\xE2\x9E\x94") return true;
      if (currency_of(sign).empty()) return false;
    }
    return false;
  };
  std::vector<bool> paired(quantities.size(), false);
  for (std::size_t i = 0; i < quantities.size(); ++i) {
    Quantity& q = quantities[i];
    const std::string_view before =
        i > 0 && has_label_again(reading, quantities[i - 1], q) ? reading[q.words.begin - 2].key : prior(q);
    if (before == "from") q.role = Role::from;
    const bool followed = before == "by" && q.words.begin >= 2 && reading[q.words.begin - 2].base == "follow";
    // "4 m by 6 m"
    const bool sides = before == "by" && i > 0 && quantities[i - 1].words.end + 1 == q.words.begin;
    if ((before == "by" && !followed && !sides) || is_amount_of_change(reading, q)) q.role = Role::by;
    if (before == "to" && !(q.words.begin >= 2 && reading[q.words.begin - 2].key == "up")) {
      const bool amount =
          q.measure != Measure::count && q.measure != Measure::ordinal && q.measure != Measure::vague;
      if (amount || changes_before(reading, q)) q.role = Role::to;
    }
    if (i == 0) continue;
    Quantity& first = quantities[i - 1];
    const bool same_sentence = reading[first.words.begin].sentence == reading[q.words.begin].sentence;
    const std::size_t gap = q.words.begin - first.words.end;
    const bool back_to = before == "from" && q.words.begin >= 2 &&
                         (reading[q.words.begin - 2].key == "down" || reading[q.words.begin - 2].key == "up");
    if (same_sentence && i > 0 && tells_before_and_after(reading, first, q)) {
      first.role = Role::from;
      q.role = Role::to;
      paired[i - 1] = paired[i] = true;
      if (q.measure == Measure::count && first.measure == Measure::duration && q.lent == Measure::count) {
        if (const auto unit = time_unit(reading[first.words.end - 1].key, true)) {
          q.measure = first.measure;
          q.unit = first.unit;
          q.value *= unit->factor;
        }
      }
      continue;
    }
    if (!same_sentence || gap > (back_to ? 14 : 6)) continue;
    // "delivered it 26 times to about 400 people"
    if ((first.measure == Measure::times) != (q.measure == Measure::times)) continue;
    const Joint joint = reading[q.words.begin].joint;
    // "\xC2\xA3400-\xC2\xA3600"
    const std::string_view dash = reading.sign_after(first.words.end - 1);
    const bool signs =
        gap == 0 && (dash == "-" || dash == "\xE2\x80\x93") && !reading.sign_before(q.words.begin).empty();
    const bool spanned =
        gap == 0 && (joint == Joint::hyphen || joint == Joint::dash || signs) && !arrow_before(q);
    // "for five years, up to four a day"
    const bool up_to = before == "to" && q.words.begin >= 2 && reading[q.words.begin - 2].key == "up" &&
                       first.role != Role::from;  // "from 20% up to 25%"
    const bool to = (before == "to" && !up_to) || (before == "or" && gap == 1) ||
                    (before == "through" && gap == 1) ||
                    (before == "and" && is_between(reading, first.words.begin));
    // "six days, down from ten"
    const bool back = back_to && first.role != Role::from;
    const Replaced replaced = replaced_at(reading, first, q);
    if (replaced != Replaced::none) {
      (replaced == Replaced::first ? first : q).role = Role::from;
      (replaced == Replaced::first ? q : first).role = Role::to;
    } else if (back) {
      q.role = Role::from;
      if (first.role == Role::none) first.role = Role::to;
    } else if (before == "previously" || before == "formerly") {
      first.role = Role::to;
      q.role = Role::from;  // "5 mg samples (previously 20 mg)"
    } else if (arrow_before(q) || (to && first.role == Role::from)) {
      const bool ages = first.unit == unit_of_age || q.unit == unit_of_age;
      first.role = ages ? Role::low : Role::from;
      q.role = ages ? Role::high : Role::to;
      const bool up = before == "to" && q.words.begin >= 2 && reading[q.words.begin - 2].key == "up";
      if (up && q.bound == Bound::at_most) q.bound = Bound::exact;
    } else if (to && first.role == Role::by &&
               (first.measure != q.measure || is_by_amount(reading, first, q))) {
      q.role = Role::to;  // "by 30% to 35 minutes"
      continue;
    } else if (before == "from" && gap == 1 && prior(first) == "to") {
      first.role = Role::to;  // "to 0.78 from 0.71"
      q.role = Role::from;
    } else if (before == "from" && first.role == Role::to) {
      // "to 1.5s from 4s"
    } else if (spanned || (to && gap <= 3)) {
      const bool falls = q.value < first.value;
      bool change = falls;
      const bool by = prior(first) == "by";  // "cut costs by 10% to 15%": by something between
      // "rose eight points (18% to 26%)"
      std::uint32_t segment = reading[first.words.begin].segment;
      if (first.words.begin > 0 && reading[first.words.begin].joint == Joint::bracket &&
          reading[first.words.begin - 1].sentence == reading[first.words.begin].sentence)
        segment = reading[first.words.begin - 1].segment;
      for (std::size_t w = first.words.begin; w-- > 0 && (reading[w].segment == segment);) {
        // "drop-in", "build-up": no change of anything.
        const bool joined = reading[w + 1].joint == Joint::hyphen || reading[w].joint == Joint::hyphen;
        change = change || (!spanned && !by && !joined &&
                            (is_rise(reading[w]) || is_fall(reading[w]) || is_going(reading, w, first)));
      }
      first.role = change ? Role::from : Role::low;
      q.role = change ? Role::to : Role::high;
    } else {
      continue;
    }
    paired[i - 1] = paired[i] = true;
    // The pair shares what only one of them says.
    const auto lend = [&reading](const Quantity& a, Quantity& b) {
      if (b.measure != Measure::count || a.measure == Measure::count || a.measure == Measure::ordinal ||
          a.measure == Measure::vague)
        return;
      b.measure = a.measure;
      b.unit = a.unit;
      // "from 40 kg to 15": kilograms too.
      const auto number = read_number(reading, a.words.begin);
      if (a.measure == Measure::other && number && number->value > 0) b.value *= a.value / number->value;
    };
    if (first.measure == Measure::count && q.measure == Measure::duration) {
      const auto unit = time_unit(reading[q.words.end - 1].key, true);
      if (unit) first.value *= unit->factor;
    }
    lend(q, first);
    if (first.measure == Measure::duration && q.measure == Measure::count) {
      const auto unit = time_unit(reading[first.words.end - 1].key, true);
      if (unit) q.value *= unit->factor;
    }
    lend(first, q);
    if (q.scaled && !first.scaled && spanned && q.value >= 1000 && first.value < 1000) {
      double scale = 1;
      while (q.value / (scale * 1000) >= 1 && scale < 1e12) scale *= 1000;
      first.value *= scale;
    }
  }
  // "the close by three days and the audit by one": days too.
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    Quantity& q = quantities[i];
    const Quantity& first = quantities[i - 1];
    const bool amount = first.measure == Measure::percent || first.measure == Measure::points ||
                        first.measure == Measure::duration || first.measure == Measure::other;
    const std::size_t next = q.words.end;
    const bool bare = next == reading.size() || reading[next].joint > Joint::blank ||
                      reading[next].sentence != reading[q.words.begin].sentence || reading[next].neutral;
    if (q.measure != Measure::count || q.role != Role::by || first.role != Role::by || !amount || !bare ||
        reading[first.words.begin].sentence != reading[q.words.begin].sentence)
      continue;
    const auto unit = time_unit(reading[first.words.end - 1].key, true);
    if (first.measure == Measure::duration && unit) q.value *= unit->factor;
    q.measure = first.measure;
    q.unit = first.unit;
  }
  // "three to four talks a week": a week is of both.
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    Quantity &low = quantities[i - 1], &high = quantities[i];
    if (low.role != Role::low || high.role != Role::high || low.measure != high.measure) continue;
    if (low.rate.empty()) low.rate = high.rate;
  }
  // "responses from 1,500 residents": no change, so no value before one.
  for (std::size_t i = 0; i < quantities.size(); ++i) {
    if (quantities[i].role == Role::from && !paired[i]) quantities[i].role = Role::none;
  }
}

}  // namespace savile::gate
