#include "edit/verifier/counted_thing.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "edit/verifier/counted_people.hpp"
#include "edit/verifier/figure_subject.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/other_form.hpp"
#include "edit/verifier/quantity_context.hpp"
#include "edit/verifier/quantity_special.hpp"
#include "edit/verifier/same_word.hpp"
#include "edit/verifier/score.hpp"
#include "edit/verifier/source_forms.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

bool is_year(double value) { return value >= 1950 && value < 2100 && value == std::floor(value); }

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

bool is_roman(const Word& word) {
  return word.capital && !word.key.empty() &&
         std::all_of(word.key.begin(), word.key.end(), [](char c) { return c == 'i' || c == 'v'; });
}

// "routes 7, 7A and 19": numbers are the names of such.
bool is_place_label(std::string_view key) {
  if (key.ends_with('s')) key.remove_suffix(1);
  return is_one_of(key, {"route", "platform", "ward", "room", "bay", "gate", "junction", "lane"});
}

// The word that a figure is a part of the name of: "Year" of "Year 10", "Class" of "Class 158 and 170".
std::string_view label_of(const Reading& reading, std::size_t number) {
  constexpr std::size_t reach = 6;
  for (std::size_t i = number; i-- > 0 && i + reach > number;) {
    const Word& word = reading[i];
    if (word.sentence != reading[number].sentence || reading[i + 1].joint > Joint::dash) return {};
    if (word.number || is_roman(word) || word.key == "and" || word.key == "or" || word.key == "to" ||
        word.key == "through")
      continue;
    if (word.key.size() == 1 && word.joint == Joint::none && i > 0 && reading[i - 1].number)
      continue;  // "7A"
    const bool counts = i + 1 < number && number + 1 < reading.size() &&
                        reading[number + 1].joint == Joint::blank &&
                        is_content(reading[number + 1]);  // "gate 4, 12 staff"
    const bool place =
        !counts && is_place_label(word.key) && reading[i + 1].number && reading[i + 1].joint == Joint::blank;
    if (!is_rank_word(word.key) && !place &&
        (!word.capital || word.mixed || !is_content(word) || !word.base.empty()))
      return {};
    std::string_view key = word.key;
    if (key.size() > 2 && key.ends_with('s') && !key.ends_with("ss")) key.remove_suffix(1);
    return key == "yr" ? "year" : key == "gr" ? "grade" : key;
  }
  return {};
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

// "4.6 out of 5 points": what the second counts the first counts too.
bool is_out_of(const Reading& reading, const Quantity& s, const Quantity& other) {
  const std::size_t end = s.words.end;
  return other.words.begin == end + 2 && reading[end].key == "out" && reading[end + 1].key == "of";
}

// "612 delivery points" of "612 delivery pts": consonants of the noun, in their order, behind the same word.
bool is_in_consonants(const Claim& claim, std::size_t head, const Quantity& s) {
  constexpr std::size_t fewest = 3;
  const std::string_view whole = claim.after[head].key;
  if (names_people(claim.after, head)) return false;
  return std::any_of(s.heads.begin(), s.heads.end(), [&](std::size_t h) {
    const std::string_view brief = claim.source[h].key;
    if (h == 0 || head == 0 || brief.size() < fewest || brief.front() != whole.front() ||
        brief.back() != whole.back() || brief.find_first_of("aeiouy") != std::string_view::npos ||
        !is_content(claim.source[h - 1]) || claim.source[h].joint != Joint::blank ||
        !same_word(claim, head - 1, h - 1))
      return false;
    std::size_t at = 0;
    for (const char letter : whole) at += at < brief.size() && brief[at] == letter ? 1 : 0;
    return at == brief.size();
  });
}

}  // namespace

bool is_counted_by_another(const Claim& claim, const Quantity& s, const Quantity& q,
                           const std::vector<Quantity>& neighbours) {
  const std::size_t at = place_of(s, neighbours);
  for (std::size_t i = at > 6 ? at - 6 : 0; i < neighbours.size() && i < at + 7; ++i) {
    const Quantity& other = neighbours[i];
    if (is_out_of(claim.source, s, other)) continue;
    if (i == at || claim.source[other.words.begin].sentence != claim.source[s.words.begin].sentence) continue;
    if (std::any_of(q.heads.begin(), q.heads.end(),
                    [&](std::size_t h) { return in_source(claim, h, other.heads); }))
      return true;
  }
  return false;
}

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
      if (!number || number->ordinal || is_year(number->value)) continue;
      const std::size_t next = number->words.end;
      const bool elided = next < source.size() && source[next].segment == segment && source[next].neutral;
      if (elided) return true;
    }
  }
  return false;
}

bool is_same_name(const Claim& claim, const Quantity& s, const Quantity& q) {
  const Word& number = claim.after[q.words.begin];
  if (s.measure != Measure::count || q.measure != Measure::count || (!number.number && !is_roman(number)))
    return false;
  const std::string_view label = label_of(claim.after, q.words.begin);
  return !label.empty() && label == label_of(claim.source, s.words.begin);
}

// More figures than any résumé has: those behind are not looked at.
constexpr std::size_t most_figures = 400;

bool is_inside_named_range(const Claim& claim, const Quantity& q, const std::vector<Quantity>& after,
                           const std::vector<Quantity>& source) {
  const std::string_view label = label_of(claim.after, q.words.begin);
  if (q.measure != Measure::count || label.empty()) return false;
  const auto stands = [&](double value) {
    return std::any_of(after.begin(), after.end(), [&](const Quantity& other) {
      return other.value == value && label_of(claim.after, other.words.begin) == label;
    });
  };
  for (std::size_t i = 1; i < std::min(source.size(), most_figures); ++i) {
    const Quantity &low = source[i - 1], &high = source[i];
    if (low.role == Role::low && high.role == Role::high && low.value < q.value && q.value < high.value &&
        label_of(claim.source, low.words.begin) == label)
      return stands(low.value) && stands(high.value);
  }
  return false;
}

bool is_wider_named_range(const Claim& claim, const Quantity& low, const Quantity& high,
                          const std::vector<Quantity>& source) {
  constexpr double most = 12;
  if (low.role != Role::low || high.role != Role::high || low.measure != Measure::count ||
      high.value - low.value > most || low.value != std::floor(low.value))
    return false;
  const std::string_view label = label_of(claim.after, low.words.begin);
  if (label.empty()) return false;
  for (double value = low.value + 1; value < high.value; ++value) {
    bool named = false;
    for (std::size_t i = 0; i < std::min(source.size(), most_figures) && !named; ++i) {
      const bool within = i > 0 && source[i - 1].role == Role::low && source[i].role == Role::high &&
                          source[i - 1].value < value && value < source[i].value;
      named = (within || source[i].value == value) && label_of(claim.source, source[i].words.begin) == label;
    }
    if (!named) return true;
  }
  return false;
}

bool is_told_of_part(const Claim& claim, const Quantity& s, const Quantity& q,
                     const std::vector<Quantity>& neighbours) {
  const std::uint32_t sentence = claim.source[s.words.begin].sentence;
  const std::size_t at = place_of(s, neighbours);
  for (std::size_t i = at + 1; i < neighbours.size() && i < at + 3; ++i) {
    const Quantity& part = neighbours[i];
    if (claim.source[part.words.begin].sentence != sentence || part.measure != Measure::count ||
        part.value >= s.value || !counts_antecedent(claim.source, part))
      continue;
    // Words of the part alone, right behind "of them" and as what is counted in the new text.
    const std::size_t first = part.words.end + 2;
    for (std::size_t p = first; p < claim.source.size() && p < first + 4; ++p) {
      const Word& word = claim.source[p];
      if (word.joint > Joint::blank || word.segment != claim.source[part.words.begin].segment) break;
      if (!is_content(word) || !word.base.empty()) continue;
      for (const std::size_t w : q.counted) {
        if (same_word(claim, w, p) && !in_source(claim, w, s.tight)) return true;
      }
    }
  }
  return false;
}

bool is_told_of_rival(const Claim& claim, const Quantity& s, const Quantity& q,
                      const std::vector<Quantity>& neighbours) {
  if (s.measure != Measure::count || s.heads.empty()) return false;
  const std::uint32_t sentence = claim.source[s.words.begin].sentence;
  const std::size_t at = place_of(s, neighbours);
  const auto is_head = [&](std::size_t w) {
    return std::find(q.counted.begin(), q.counted.end(), w) != q.counted.end() ||
           in_source(claim, w, s.heads);
  };
  for (std::size_t i = at > 3 ? at - 3 : 0; i < neighbours.size() && i < at + 4; ++i) {
    const Quantity& rival = neighbours[i];
    if (i == at || claim.source[rival.words.begin].sentence != sentence || rival.measure != s.measure ||
        rival.value == s.value || rival.heads.empty() ||
        !alike(claim.source[rival.heads.back()], claim.source[s.heads.back()]) ||
        claim.source[rival.words.begin].segment == claim.source[s.words.begin].segment)
      continue;
    bool foreign = false, own = false;
    for (const std::size_t w : q.tight) {
      if (is_head(w)) continue;
      const bool of_rival = in_source(claim, w, rival.tight), of_own = in_source(claim, w, s.wide);
      own = own || (of_own && !of_rival);
      foreign = foreign || (of_rival && !of_own && claim.after[w].shape != VerbShape::past);
    }
    if (foreign && !own) return true;
  }
  return false;
}

bool is_so_often(const Claim& claim, const Quantity& s, const Quantity& q) {
  static constexpr std::string_view turns[] = {"edition",   "editions", "occasion", "occasions", "iterations",
                                               "instances", "instance", "rounds",   "runs",      "times"};
  const auto changes = [](const Reading& reading, const Places& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::size_t w) { return is_rise(reading[w]) || is_fall(reading[w]); });
  };
  if (s.role != Role::none || s.value < 2 || changes(claim.source, s.wide) || changes(claim.after, q.tight))
    return false;
  // "met hauliers twice a week": two meetings
  if (s.measure == Measure::count) {
    const std::size_t begin = claim.source.segments()[claim.source[s.words.begin].segment].begin;
    std::size_t verb = s.words.begin;
    while (verb-- > begin) {
      if (claim.source[verb].shape == VerbShape::past) break;
    }
    if (verb >= s.words.begin) return false;
    return std::any_of(q.heads.begin(), q.heads.end(), [&](std::size_t head) {
      return claim.after[head].shape != VerbShape::past && same_word(claim, head, verb);
    });
  }
  // What stands before "three times" was done so often.
  const std::size_t before = s.words.begin;
  const bool object = before > 0 && is_content(claim.source[before - 1]) &&
                      claim.source[before].joint <= Joint::blank &&
                      claim.source[before - 1].shape != VerbShape::past;
  return std::any_of(q.heads.begin(), q.heads.end(), [&](std::size_t head) {
    return std::find(std::begin(turns), std::end(turns), claim.after[head].key) != std::end(turns) ||
           (object && same_word(claim, head, before - 1));
  });
}

bool is_place_taken(const Claim& claim, const Quantity& s, const Quantity& q) {
  static constexpr std::string_view places[] = {"place", "position", "prize"};
  static constexpr std::string_view verbs[] = {"come", "finish", "place", "rank"};
  if (s.measure != Measure::ordinal || q.measure != Measure::ordinal || s.heads.empty() || !q.heads.empty() ||
      q.words.begin == 0)
    return false;
  const Word& verb = claim.after[q.words.begin - 1];
  return std::find(std::begin(places), std::end(places), claim.source[s.heads.back()].key) !=
             std::end(places) &&
         std::find(std::begin(verbs), std::end(verbs), verb.base) != std::end(verbs);
}

bool is_numbered_rank(const Claim& claim, const Quantity& s, const Quantity& q) {
  const bool turned = s.measure == Measure::ordinal && q.measure == Measure::count;
  if (!turned && !(s.measure == Measure::count && q.measure == Measure::ordinal)) return false;
  const Reading &counted = turned ? claim.after : claim.source, &ranked = turned ? claim.source : claim.after;
  const std::size_t number = (turned ? q : s).words.begin;
  if (number == 0 || counted[number].joint > Joint::blank) return false;
  const Word& named = counted[number - 1];
  // "Year 2" is a class of a school, no second year of one's own.
  if (!is_rank_word(named.key) || (named.key == "year" && named.capital)) return false;
  constexpr std::size_t reach = 4;
  const Quantity& rank = turned ? s : q;
  for (std::size_t i = rank.words.end; i < ranked.size() && i < rank.words.end + reach; ++i) {
    if (ranked[i].joint > Joint::comma) return false;
    if (is_rank_word(ranked[i].key)) return ranked[i].stem == named.stem;
  }
  return false;
}

bool is_of_another_host(const Claim& claim, const Quantity& s, const Quantity& q) {
  const Places known = hosts(claim.source, s), claimed = hosts(claim.after, q);
  if (known.empty() || claimed.empty()) return false;
  const bool shared =
      std::any_of(claimed.begin(), claimed.end(), [&](std::size_t w) { return in_source(claim, w, known); });
  return !shared && std::all_of(claimed.begin(), claimed.end(),
                                [&](std::size_t w) { return claim.source.has_like(claim.after[w]); });
}

// "gates 4 and 12" of gate 4, and 12 staff
static bool names_other_place(const Claim& claim, const Quantity& s, const Quantity& q) {
  const std::string_view label = label_of(claim.after, q.words.begin);
  return is_place_label(label) && label != label_of(claim.source, s.words.begin) && !s.heads.empty() &&
         std::none_of(s.heads.begin(), s.heads.end(), [&](std::size_t h) {
           return claim.source[h].key == label || claim.source[h].singular == label;
         });
}

bool counts_the_same(const Claim& claim, const Quantity& s, const Quantity& q,
                     const std::vector<Quantity>& neighbours) {
  if (is_same_score(claim, s, q)) return true;
  if (names_other_place(claim, s, q)) return false;
  if (counts_antecedent(claim.source, s) || counts_antecedent(claim.after, q)) return true;
  if (s.heads.empty() && !q.heads.empty() && is_counted_by_another(claim, s, q, neighbours)) return false;
  if (s.heads.empty() || q.heads.empty()) return shares_subject(claim, s, q);
  for (const std::size_t head : q.heads) {
    // "40 SMEs", and "14 heavy goods vehicles" of 14 HGVs.
    const bool short_source =
        std::any_of(s.heads.begin(), s.heads.end(), [&](std::size_t h) { return claim.source[h].mixed; });
    if ((claim.after[head].mixed || short_source) && is_other_form(claim, head)) return true;
    if (short_source && claim.settled[head]) return true;
    // "24 classrooms" of "24 classrms"
    const auto is_brief = [&](std::size_t h) {
      return is_clipped(claim.source[h].key, claim.after[head].key);
    };
    if (!claim.after[head].mixed && std::any_of(s.heads.begin(), s.heads.end(), is_brief)) return true;
    if (is_in_consonants(claim, head, s)) return true;
    // "48-page" of "48 pp."
    const std::int64_t form = short_form_group(claim.after, head);
    if (form >= 0 && std::any_of(s.heads.begin(), s.heads.end(),
                                 [&](std::size_t h) { return short_form_group(claim.source, h) == form; }))
      return true;
    if (is_anyone(claim.after[head].key) && counts_people(claim.source, s.heads)) return true;
    if (is_anything(claim.after[head].key) || holds_them(claim, s, q, head)) return true;
    if (in_source(claim, head, s.heads) || is_kin(claim, head, s.heads) || is_score_of(claim, head, s))
      return true;
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

}  // namespace savile::gate
