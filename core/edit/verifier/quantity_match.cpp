#include "edit/verifier/quantity_match.hpp"

#include <algorithm>

#include "edit/verifier/counted_people.hpp"
#include "edit/verifier/deed.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/other_form.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/quantity_context.hpp"
#include "edit/verifier/unit_table.hpp"
#include "edit/verifier/word_kin.hpp"
#include "lexicon/embedded.hpp"

namespace savile::gate {
namespace {

using Places = std::vector<std::size_t>;

const PhraseGroups& measures() {
  static const PhraseGroups table(embedded_list("gate_measures"), GroupForms::nouns);
  return table;
}

const PhraseGroups& roles() {
  static const PhraseGroups table(embedded_list("gate_roles"), GroupForms::nouns);
  return table;
}

bool same_group(const PhraseGroups& table, const Reading& a, std::size_t i, const Reading& b, std::size_t j) {
  const GroupHit x = table.at(a, i), y = table.at(b, j);
  return x.words.size() > 0 && y.words.size() > 0 && x.group == y.group;
}

// Words that one line of gate_paraphrases has: "flats" and "apartments".
const PhraseGroups& paraphrases() {
  static const PhraseGroups table(embedded_list("gate_paraphrases"), GroupForms::any);
  return table;
}

bool same_word(const Claim& claim, std::size_t after, std::size_t source) {
  return alike(claim.after[after], claim.source[source]) ||
         same_group(measures(), claim.after, after, claim.source, source) ||
         same_group(roles(), claim.after, after, claim.source, source) ||
         same_group(paraphrases(), claim.after, after, claim.source, source);
}

// "parcels" and "packages": in some sense the same, where the new word is none of the source's.
bool is_kin(const Claim& claim, std::size_t after, const Places& source) {
  if (source.empty() || claim.source.has_like(claim.after[after])) return false;
  const std::vector<std::uint16_t> own = kin_groups(claim.after, after);
  if (own.empty()) return false;
  return std::any_of(source.begin(), source.end(), [&](std::size_t s) {
    const std::vector<std::uint16_t> other = kin_groups(claim.source, s);
    return std::any_of(own.begin(), own.end(), [&](std::uint16_t group) {
      return std::binary_search(other.begin(), other.end(), group);
    });
  });
}

bool in_source(const Claim& claim, std::size_t after, const Places& source) {
  return std::any_of(source.begin(), source.end(), [&](std::size_t s) { return same_word(claim, after, s); });
}

bool in_after(const Claim& claim, std::size_t source, const Places& after) {
  return std::any_of(after.begin(), after.end(), [&](std::size_t a) { return same_word(claim, a, source); });
}

bool is_amount(const Quantity& q) {
  return q.measure != Measure::count && q.measure != Measure::ordinal && q.measure != Measure::vague;
}

// A word that says only that something rose or fell is no subject.
bool is_subject(const Word& word) {
  return !is_rise(word) && !is_fall(word) && period_of_adverb(word.key).empty();
}

// The word stands in the segment of the source's figure, where no other figure has its measure.
bool stands_beside(const Claim& claim, std::size_t after, const Quantity& s,
                   const std::vector<Quantity>& neighbours) {
  const std::uint32_t segment = claim.source[s.words.begin].segment;
  const auto at = static_cast<std::size_t>(&s - neighbours.data());
  for (std::size_t i = at > 3 ? at - 3 : 0; i < neighbours.size() && i < at + 4; ++i) {
    if (i != at && neighbours[i].measure == s.measure &&
        claim.source[neighbours[i].words.begin].segment == segment)
      return false;
  }
  const std::vector<std::size_t> places = claim.source.like(claim.after[after]);
  return std::any_of(places.begin(), places.end(),
                     [&](std::size_t p) { return claim.source[p].segment == segment; });
}

// The first word of the figure's part that is the subject of another figure, or a measure that the
// source does not connect with this one.
std::size_t foreign_word(const Claim& claim, const Quantity& s, const Quantity& q,
                         const std::vector<Quantity>& neighbours) {
  for (const std::size_t w : q.tight) {
    const Word& word = claim.after[w];
    if (!is_subject(word) || in_source(claim, w, s.wide) || time_unit(word.key, false)) continue;
    if (measures().at(claim.after, w).words.size() > 0 && word.shape != VerbShape::past &&
        !stands_beside(claim, w, s, neighbours))
      return w;
    const std::uint32_t sentence = claim.source[s.words.begin].sentence;
    // Figures of one sentence stand side by side; more than a dozen are a table.
    const auto at = static_cast<std::size_t>(&s - neighbours.data());
    for (std::size_t i = at > 6 ? at - 6 : 0; i < neighbours.size() && i < at + 7; ++i) {
      const Quantity& other = neighbours[i];
      if (i == at || other.measure != s.measure || claim.source[other.words.begin].sentence != sentence)
        continue;
      if (in_source(claim, w, other.tight)) return w;
    }
  }
  return claim.after.size();
}

bool shares_subject(const Claim& claim, const Quantity& s, const Quantity& q) {
  if (s.wide.empty()) return true;
  bool any = false;
  for (const std::size_t w : q.tight) {
    if (!is_subject(claim.after[w])) continue;
    // "taking it from 2,000 to 5,000": the subject stands elsewhere.
    const bool of_pronoun = claim.after[w].shape == VerbShape::gerund && w + 1 < claim.after.size() &&
                            (claim.after[w + 1].key == "it" || claim.after[w + 1].key == "them" ||
                             claim.after[w + 1].key == "this");
    if (of_pronoun) continue;
    any = true;
    if (in_source(claim, w, s.wide)) return true;
  }
  if (!any) return true;
  return std::any_of(s.tight.begin(), s.tight.end(),
                     [&](std::size_t w) { return in_after(claim, w, q.wide); });
}

// What the figure counts is counted by another figure of the same sentence: "11 pupils" and a club "for 25".
bool is_counted_by_another(const Claim& claim, const Quantity& s, const Quantity& q,
                           const std::vector<Quantity>& neighbours) {
  const auto at = static_cast<std::size_t>(&s - neighbours.data());
  for (std::size_t i = at > 6 ? at - 6 : 0; i < neighbours.size() && i < at + 7; ++i) {
    const Quantity& other = neighbours[i];
    if (i == at || claim.source[other.words.begin].sentence != claim.source[s.words.begin].sentence) continue;
    if (std::any_of(q.heads.begin(), q.heads.end(),
                    [&](std::size_t h) { return in_source(claim, h, other.heads); }))
      return true;
  }
  return false;
}

// "a £4.6m bypass" is no £4.6m package of it.
bool is_of_another_noun(const Claim& claim, const Quantity& s, const Quantity& q) {
  const auto joined = [](const Reading& reading, const Quantity& x) {
    return !x.counted.empty() && x.counted.front() == x.words.end &&
           reading[x.words.end].joint <= Joint::blank;
  };
  if (q.measure != Measure::money || !joined(claim.source, s) || !joined(claim.after, q)) return false;
  const bool shared = std::any_of(q.counted.begin(), q.counted.end(), [&](std::size_t w) {
    return in_source(claim, w, s.counted) || measures().at(claim.after, w).words.size() > 0;
  });
  return !shared && std::all_of(q.counted.begin(), q.counted.end(),
                                [&](std::size_t w) { return claim.source.has_like(claim.after[w]); });
}

// "14 units" of one who sold cars.
bool is_anything(std::string_view key) {
  return key == "unit" || key == "units" || key == "item" || key == "items" || key == "piece" ||
         key == "pieces";
}

// "nine of whom": what was named before is counted.
bool counts_antecedent(const Reading& reading, const Quantity& q) {
  const std::size_t next = q.words.end;
  return next + 1 < reading.size() && reading[next].key == "of" &&
         (reading[next + 1].key == "whom" || reading[next + 1].key == "which" ||
          reading[next + 1].key == "them");
}

// "a workshop of 12" for "the workshop (12 staff)", "28 pupils" for "a class of 28".
bool holds_them(const Claim& claim, const Quantity& s, const Quantity& q, std::size_t head) {
  const auto of_many = [](const Reading& reading, const Quantity& x, std::size_t word) {
    return word + 2 == x.words.begin && reading[word + 1].key == "of";
  };
  const bool people = std::any_of(s.heads.begin(), s.heads.end(),
                                  [&](std::size_t h) { return names_people(claim.source, h); });
  static constexpr std::string_view numbers[] = {"attendance", "audience",   "turnout", "headcount",
                                                 "membership", "enrollment", "intake",  "enrolment"};
  if (people && of_many(claim.after, q, head) &&
      std::find(std::begin(numbers), std::end(numbers), claim.after[head].key) != std::end(numbers))
    return true;
  // "a herd of 180" of a herd that "is 180 cows"
  if (of_many(claim.after, q, head)) {
    for (std::size_t i = s.words.begin; i-- > 0 && i + 5 > s.words.begin;) {
      if (claim.source[i].sentence != claim.source[s.words.begin].sentence) break;
      if (same_word(claim, head, i)) return true;
    }
  }
  static constexpr std::string_view gathered[] = {"class",  "team",  "crew",  "squad", "choir",
                                                  "cohort", "group", "staff", "cast",  "orchestra"};
  return names_people(claim.after, head) && std::any_of(s.heads.begin(), s.heads.end(), [&](std::size_t h) {
           return of_many(claim.source, s, h) && std::find(std::begin(gathered), std::end(gathered),
                                                           claim.source[h].key) != std::end(gathered);
         });
}

// "three qualified for the regional and one for the national final": the national one is no three's.
bool belongs_to_elided(const Claim& claim, const Quantity& s, const Quantity& q) {
  const Reading& source = claim.source;
  const std::uint32_t own = source[s.words.begin].segment;
  for (const std::size_t w : q.tight) {
    if (in_source(claim, w, s.tight)) continue;
    for (const std::size_t p : source.with_stem(claim.after[w].stem)) {
      const std::uint32_t segment = source[p].segment;
      if (segment == own || source[p].sentence != source[s.words.begin].sentence) continue;
      std::size_t at = source.segments()[segment].begin;
      if (source[at].key == "and" && at + 1 < source.size()) ++at;
      const auto number = read_number(source, at);
      if (!number || number->ordinal) continue;
      const std::size_t next = number->words.end;
      const bool elided = next < source.size() && source[next].segment == segment && source[next].neutral;
      if (elided) return true;
    }
  }
  return false;
}

// The word that a figure is a part of the name of: "Year" of "Year 10", "Class" of "Class 158 and 170".
std::string_view label_of(const Reading& reading, std::size_t number) {
  constexpr std::size_t reach = 6;
  for (std::size_t i = number; i-- > 0 && i + reach > number;) {
    const Word& word = reading[i];
    if (word.sentence != reading[number].sentence || reading[i + 1].joint > Joint::dash) return {};
    if (word.number || word.key == "and" || word.key == "or" || word.key == "to") continue;
    if (!word.capital || word.mixed || !is_content(word) || !word.base.empty()) return {};
    std::string_view key = word.key;
    if (key.size() > 3 && key.ends_with('s') && !key.ends_with("ss")) key.remove_suffix(1);
    return key;
  }
  return {};
}

// "Class 170" of "Class 158 and 170 units": a name, that counts nothing.
bool is_same_name(const Claim& claim, const Quantity& s, const Quantity& q) {
  if (s.measure != Measure::count || q.measure != Measure::count || !claim.after[q.words.begin].number)
    return false;
  const std::string_view label = label_of(claim.after, q.words.begin);
  return !label.empty() && label == label_of(claim.source, s.words.begin);
}

// Something beside the figure itself, its bound and its period.
bool has_own_subject(const Claim& claim, const Quantity& s) {
  return std::any_of(s.tight.begin(), s.tight.end(), [&](std::size_t w) {
    const Word& word = claim.source[w];
    return is_subject(word) && !is_bound_word(word.key) && !time_unit(word.key, false);
  });
}

bool counts_the_same(const Claim& claim, const Quantity& s, const Quantity& q,
                     const std::vector<Quantity>& neighbours) {
  if (counts_antecedent(claim.source, s) || counts_antecedent(claim.after, q)) return true;
  if (s.heads.empty() && !q.heads.empty() && is_counted_by_another(claim, s, q, neighbours)) return false;
  if (s.heads.empty() || q.heads.empty()) return shares_subject(claim, s, q);
  for (const std::size_t head : q.heads) {
    // "40 SMEs", and "14 heavy goods vehicles" of 14 HGVs.
    const bool short_source =
        std::any_of(s.heads.begin(), s.heads.end(), [&](std::size_t h) { return claim.source[h].mixed; });
    if ((claim.after[head].mixed || short_source) && is_other_form(claim, head)) return true;
    if (short_source && claim.settled[head]) return true;
    if (is_anyone(claim.after[head].key) && counts_people(claim.source, s.heads)) return true;
    if (is_anything(claim.after[head].key) || holds_them(claim, s, q, head)) return true;
    if (in_source(claim, head, s.heads) || is_kin(claim, head, s.heads)) return true;
    // "first aid" of a "first aider"
    const std::string_view key = claim.after[head].key;
    if (q.measure == Measure::ordinal && std::any_of(s.heads.begin(), s.heads.end(), [&](std::size_t h) {
          return claim.source[h].key.starts_with(key) || key.starts_with(claim.source[h].key);
        }))
      return true;
  }
  return std::any_of(s.heads.begin(), s.heads.end(), [&](std::size_t head) {
    if (is_anything(claim.source[head].key) && shares_subject(claim, s, q)) return true;
    return (is_anyone(claim.source[head].key) && counts_people(claim.after, q.heads)) ||
           in_after(claim, head, q.counted);
  });
}

// +1 where the words around the figure say that it rose, -1 fell, 0 neither or both.
int direction(const Reading& reading, const Places& words, const Quantity& q) {
  bool up = false, down = false;
  for (const std::size_t w : words) {
    up = up || is_rise(reading[w]);
    down = down || is_fall(reading[w]);
  }
  if (q.measure == Measure::times) (q.value < 1 ? down : up) = true;
  return up == down ? 0 : up ? 1 : -1;
}

// The words behind "300-bed", "70-cover": what has so many.
Places hosts(const Reading& reading, const Quantity& q) {
  Places out;
  const bool joined = q.words.end < reading.size() && reading[q.words.end].joint == Joint::hyphen;
  const std::size_t unit = joined ? q.words.end : q.words.end - 1;
  if (!joined && !(q.measure == Measure::other && q.words.size() > 1 && reading[unit].joint == Joint::hyphen))
    return out;
  for (std::size_t i = unit + 1; i < reading.size() && i < unit + 5; ++i) {
    if (reading[i].joint > Joint::blank || !is_content(reading[i]) ||
        reading[i].segment != reading[unit].segment || reading[i].shape == VerbShape::past)
      break;
    out.push_back(i);
  }
  return out;
}

// "a 300-bed hospital" makes no 300-bed ward.
bool is_of_another_host(const Claim& claim, const Quantity& s, const Quantity& q) {
  const Places known = hosts(claim.source, s), claimed = hosts(claim.after, q);
  if (known.empty() || claimed.empty()) return false;
  const bool shared =
      std::any_of(claimed.begin(), claimed.end(), [&](std::size_t w) { return in_source(claim, w, known); });
  return !shared && std::all_of(claimed.begin(), claimed.end(),
                                [&](std::size_t w) { return claim.source.has_like(claim.after[w]); });
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

bool says_period(const Claim& claim, const Quantity& s, const std::string& rate) {
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
  }
  return false;
}

// "16 rooms, half an hour each": half an hour a room.
bool is_counted_before(const Claim& claim, const Quantity& s, const std::string& rate,
                       const std::vector<Quantity>& neighbours) {
  const auto at = static_cast<std::size_t>(&s - neighbours.data());
  if (at == 0) return false;
  const Quantity& counted = neighbours[at - 1];
  return claim.source[counted.words.begin].sentence == claim.source[s.words.begin].sentence &&
         std::any_of(counted.heads.begin(), counted.heads.end(),
                     [&](std::size_t h) { return claim.source[h].stem == rate; });
}

}  // namespace

bool measures_the_same(const Claim& claim, const Quantity& first, const Quantity& second, const Quantity& q) {
  Quantity both = first;
  both.tight.insert(both.tight.end(), second.tight.begin(), second.tight.end());
  both.wide.insert(both.wide.end(), second.wide.begin(), second.wide.end());
  const bool foreign = std::any_of(q.tight.begin(), q.tight.end(), [&](std::size_t w) {
    return is_subject(claim.after[w]) && claim.after[w].shape != VerbShape::past &&
           measures().at(claim.after, w).words.size() > 0 && !in_source(claim, w, both.wide);
  });
  return !foreign && shares_subject(claim, both, q);
}

FigureFit fit_of_weaker(const Claim& claim, const Quantity& s, const Quantity& q,
                        const std::vector<Quantity>& neighbours) {
  Quantity exact = q;
  exact.bound = s.bound;
  return fit_of(claim, s, exact, neighbours);
}

FigureFit fit_of(const Claim& claim, const Quantity& s, const Quantity& q,
                 const std::vector<Quantity>& neighbours) {
  if (q.measure == Measure::clock || is_same_name(claim, s, q)) return {};
  if (s.total && !q.total && !says_part(claim, q))
    return refuted("In the source this is all of which it tells of a part only.");
  if (is_of_another_host(claim, s, q)) return refuted("In the source something else has this many.");
  if (!q.rate.empty() && q.rate != s.rate && !(s.rate.empty() && says_period(claim, s, q.rate)) &&
      !(s.rate == "each" && is_counted_before(claim, s, q.rate, neighbours))) {
    return refuted(s.rate.empty()
                       ? "The source does not give this figure per " + q.rate + "."
                       : "The source gives this figure per " + s.rate + ", not per " + q.rate + ".");
  }
  const bool turned =
      (q.role == Role::from && s.role == Role::to) || (q.role == Role::to && s.role == Role::from);
  if (turned) return refuted("The source has the change the other way round.");
  if (s.role == Role::from && q.role != Role::from)
    return refuted("In the source this is the value before the change.");
  if (q.role == Role::from && s.role != Role::from && s.role != Role::low)
    return refuted("In the source this is not the value before a change.");
  if (s.role == Role::high && q.role != Role::high) return refuted("The source gives a range.");
  if (is_amount(q) && q.role == Role::to && (s.role == Role::none || s.role == Role::by))
    return refuted("In the source this is the amount of the change, not its result.");
  if (is_amount(q) && q.role == Role::by && s.role == Role::to)
    return refuted("In the source this is the result of the change, not its amount.");
  if (!is_amount(q)) {
    if (belongs_to_elided(claim, s, q)) return refuted("In the source this goes with another figure.");
    if (!counts_the_same(claim, s, q, neighbours)) {
      // "Handled complaints, approx 5 per month": what is counted stands somewhere before.
      if (s.heads.empty() && !has_own_subject(claim, s) && !is_counted_by_another(claim, s, q, neighbours))
        return {Fit::doubtful, "The source has other words for what this figure counts."};
      if (s.heads.empty()) return refuted("The source counts something else.");
      const std::size_t head = s.heads.back();
      return refuted("The source counts something else: " +
                     std::string(slice(claim.source.text(), claim.source[head].span)) + ".");
    }
  } else {
    if (s.rate == "each" && !q.rate.empty() && q.rate != s.rate) return compare_bounds(s.bound, q.bound);
    const std::size_t foreign = foreign_word(claim, s, q, neighbours);
    if (foreign < claim.after.size() || is_of_another_noun(claim, s, q))
      return refuted("In the source this figure measures something else.");
    if (!shares_subject(claim, s, q)) {
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
  if (s.just && s.bound == Bound::at_most && q.bound == Bound::approximate) return {};
  return compare_bounds(s.bound, q.bound);
}

}  // namespace savile::gate
