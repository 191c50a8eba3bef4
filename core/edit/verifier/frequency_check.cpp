#include "edit/verifier/frequency_check.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "edit/verifier/number_words.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/quantity_context.hpp"
#include "edit/verifier/same_word.hpp"
#include "edit/verifier/unit_table.hpp"
#include "lexicon/embedded.hpp"

namespace savile::gate {
namespace {

// Times a period. Days, weeks and fortnights are counted in days, months to years in months; a shift or
// a term is a period of its own.
struct Frequency {
  WordRange words;
  double times = 1;
  std::string_view base;              // "day", "month", "shift" …
  double length = 1;                  // of the period, in `base`
  double other = 1;                   // so many times as long in another reading
  const Quantity* counted = nullptr;  // so many of these a period
};

struct Period {
  std::string_view word, base;
  double length;
};
constexpr std::array<Period, 26> periods = {
    {{"day", "day", 1},        {"night", "night", 1},     {"week", "day", 7},
     {"fortnight", "day", 14}, {"month", "month", 1},     {"quarter", "month", 3},
     {"year", "month", 12},    {"hour", "hour", 1},       {"minute", "minute", 1},
     {"shift", "shift", 1},    {"term", "term", 1},       {"semester", "semester", 1},
     {"season", "season", 1},  {"morning", "morning", 1}, {"afternoon", "afternoon", 1},
     {"evening", "night", 1},  {"sprint", "sprint", 1},   {"weekend", "weekend", 1},
     {"wk", "day", 7},         {"mo", "month", 1},        {"yr", "month", 12},
     {"hr", "hour", 1},        {"hrs", "hour", 1},        {"wks", "day", 7},
     {"mos", "month", 1},      {"yrs", "month", 12}}};

const Period* period_named(std::string_view key) {
  if (key.size() > 3 && key.back() == 's') key.remove_suffix(1);
  const auto found =
      std::find_if(periods.begin(), periods.end(), [&](const Period& p) { return p.word == key; });
  return found == periods.end() ? nullptr : &*found;
}

// "Monday" and, of every one, "Mondays".
bool is_weekday(std::string_view key, bool plural) {
  static constexpr std::array<std::string_view, 7> days = {"monday", "tuesday",  "wednesday", "thursday",
                                                           "friday", "saturday", "sunday"};
  if (plural && !key.ends_with('s')) return false;
  if (plural) key.remove_suffix(1);
  return std::find(days.begin(), days.end(), key) != days.end();
}

bool followed_by_noun(const Reading& reading, std::size_t end) {
  return end < reading.size() && reading[end].joint <= Joint::blank && is_content(reading[end]) &&
         reading[end].base.empty();
}

// Times before "a week": "twice", "three times"; 0 if none.
std::pair<double, std::size_t> times_before(const Reading& reading, std::size_t at) {
  if (at == 0 || reading[at - 1].sentence != reading[at].sentence) return {0, at};
  const std::string_view key = reading[at - 1].key;
  if (key == "once") return {1, at - 1};
  if (key == "twice") return {2, at - 1};
  if (key == "thrice") return {3, at - 1};
  // "2x/day"; but "grew 2x per year"
  const bool factor =
      key == "x" && reading[at - 1].joint == Joint::none && !tells_change_before(reading, at - 1);
  if ((key == "times" || factor) && at >= 2) {
    const auto number = read_number(reading, at - 2);
    if (number) return {number->value, at - 2};
  }
  return {0, at};
}

// "40 weddings and corporate dinners a year": so many each; "in a year" is how long it took.
bool is_rate(const Reading& reading, std::size_t article) {
  static constexpr std::string_view lasts[] = {"in", "within", "over", "after", "for", "under", "by", "of"};
  if (article == 0 || reading[article].joint > Joint::blank ||
      std::find(std::begin(lasts), std::end(lasts), reading[article - 1].key) != std::end(lasts))
    return false;
  constexpr std::size_t reach = 10;
  for (std::size_t i = article; i-- > 0 && i + reach > article;) {
    if (reading[i].sentence != reading[article].sentence) return false;
    if (reading[i].number || read_number(reading, i)) return true;
  }
  return false;
}

// Where the number of "six-monthly", "3-hourly" begins; `adverb` itself where there is none.
std::size_t counted_period(const Reading& reading, std::size_t adverb) {
  if (adverb == 0 || reading[adverb].joint != Joint::hyphen) return adverb;
  const auto number = read_number(reading, adverb - 1);
  return number && !number->ordinal && !number->vague && number->words.end == adverb ? adverb - 1 : adverb;
}

struct Share {
  const Period* period;
  double count;
  std::size_t end;
};

// "one weekend in three", "one-in-three weekend": every third one.
std::optional<Share> read_one_in(const Reading& reading, std::size_t at) {
  const auto number_at = [&](std::size_t i) {
    const auto number =
        i < reading.size() && reading[i].joint <= Joint::blank ? read_number(reading, i) : std::nullopt;
    return number && !number->ordinal && !number->vague ? number : std::nullopt;
  };
  const auto period_at = [&](std::size_t i) {
    return i < reading.size() && reading[i].joint <= Joint::blank ? period_named(reading[i].key) : nullptr;
  };
  if (at + 3 >= reading.size()) return std::nullopt;
  if (reading[at + 1].key == "in") {
    const auto number = number_at(at + 2);
    const Period* period = number ? period_at(number->words.end) : nullptr;
    return period == nullptr ? std::nullopt
                             : std::optional<Share>({period, number->value, number->words.end + 1});
  }
  const Period* period = period_at(at + 1);
  if (period == nullptr || reading[at + 2].key != "in") return std::nullopt;
  const auto number = number_at(at + 3);
  constexpr double most = 52;  // "one weekend in 2021" is no share
  return number && number->value <= most ? std::optional<Share>({period, number->value, number->words.end})
                                         : std::nullopt;
}

void read_at(const Reading& reading, std::size_t i, bool rates, std::vector<Frequency>& out) {
  const Word& word = reading[i];
  const auto add = [&](std::size_t begin, std::size_t end, double times, const Period& period, double count) {
    out.push_back({{begin, end}, times, period.base, period.length * count, 1, nullptr});
  };
  if (const std::string_view named = period_of_adverb(word.key); !named.empty()) {
    const Period* period = period_named(named);
    if (period == nullptr || reading.is(i + 1, "leave")) return;
    double times = 1;
    std::size_t begin = i;
    const std::string_view before =
        i > 0 && reading[i].joint <= Joint::blank ? reading[i - 1].key : std::string_view();
    if (before == "semi") times = 2, begin = i - 1;
    // "bi-monthly" is said of both twice a month and every two months.
    if (before == "bi") {
      add(i - 1, i + 1, 2, *period, 1);
      out.back().other = 4;
      return;
    }
    if (before == "twice") times = 2, begin = i - 1;
    if (before == "thrice") times = 3, begin = i - 1;
    if (before == "times" && i >= 2) {
      if (const auto number = read_number(reading, i - 2)) times = number->value, begin = i - 2;
    }
    // "six-monthly": every six months
    double count = 1;
    if (const std::size_t at = counted_period(reading, i); at < i) {
      count = read_number(reading, at)->value;
      begin = at;
      times = 1;
    }
    add(begin, i + 1, times, *period, count);
    return;
  }
  if (word.key == "biannually" || word.key == "biannual" || word.key == "semiannually" ||
      word.key == "semiannual") {
    add(i, i + 1, 2, *period_named("year"), 1);
    return;
  }
  if (word.key == "one" || word.key == "1") {
    if (const auto share = read_one_in(reading, i)) add(i, share->end, 1, *share->period, share->count);
    return;
  }
  if (rates && is_weekday(word.key, true)) {
    add(i, i + 1, 1, *period_named("week"), 1);
    return;
  }
  // "the week's figures", "the morning feed"
  if (rates && word.key == "the" && i + 2 < reading.size() && followed_by_noun(reading, i + 2)) {
    const Word& named = reading[i + 1];
    const Period* period = period_named(named.owner);
    const bool owns = named.owner != named.key;
    if (period != nullptr && (owns || period->word == "morning" || period->word == "afternoon")) {
      add(i, i + 2, 1, *period, 1);
      return;
    }
  }
  if (word.key == "alternate" || word.key == "alternating") {
    const Period* period = i + 1 < reading.size() ? period_named(reading[i + 1].key) : nullptr;
    if (period != nullptr) add(i, i + 2, 1, *period, 2);
    return;
  }
  // "month-end accounts" are monthly ones.
  if (rates && reading.is(i + 1, "end") && reading[i + 1].joint == Joint::hyphen) {
    if (const Period* period = period_named(word.key)) add(i, i + 2, 1, *period, 1);
    return;
  }
  if (word.key == "every" || word.key == "each") {
    if (i + 1 >= reading.size() || reading[i + 1].sentence != word.sentence) return;
    if ((reading[i + 1].key == "other" || reading[i + 1].key == "second") && i + 2 < reading.size()) {
      if (const Period* period = period_named(reading[i + 2].key)) add(i, i + 3, 1, *period, 2);
      return;
    }
    if (is_weekday(reading[i + 1].key, false)) {
      add(i, i + 2, 1, *period_named("week"), 1);
      return;
    }
    const auto [times, begin] = times_before(reading, i);
    if (const Period* period = period_named(reading[i + 1].key)) {
      if (!followed_by_noun(reading, i + 2)) add(begin, i + 2, std::max(times, 1.0), *period, 1);
      // Every morning is every day.
      static constexpr std::array<std::string_view, 4> of_day = {"morning", "afternoon", "evening", "night"};
      if (rates && times == 0 && std::find(of_day.begin(), of_day.end(), period->word) != of_day.end())
        add(i, i + 2, 1, *period_named("day"), 1);
      return;
    }
    const auto number = read_number(reading, i + 1);  // "every two months", "every second month"
    if (!number || number->words.end >= reading.size()) return;
    if (const Period* period = period_named(reading[number->words.end].key))
      add(i, number->words.end + 1, 1, *period, number->value);
    return;
  }
  // "at the end of the day"
  if (word.key == "the" && i >= 2 && i + 1 < reading.size() && reading[i - 1].key == "of" &&
      (reading[i - 2].key == "end" || reading[i - 2].key == "start" || reading[i - 2].key == "close" ||
       reading[i - 2].key == "beginning")) {
    const Period* period = period_named(reading[i + 1].key);
    if (period != nullptr && !followed_by_noun(reading, i + 2)) add(i, i + 2, 1, *period, 1);
    return;
  }
  if (word.joint == Joint::slash) {
    const auto [times, begin] = times_before(reading, i);
    const Period* period = period_named(word.key);
    if (times > 0 && period != nullptr) add(begin, i + 1, times, *period, 1);
    return;
  }
  if (word.key == "a" || word.key == "per" || word.key == "an") {
    if (i + 1 >= reading.size() || reading[i + 1].sentence != word.sentence) return;
    const auto [times, begin] = times_before(reading, i);
    const Period* period = period_named(reading[i + 1].key);
    if (times > 0 && period != nullptr) add(begin, i + 2, times, *period, 1);
    if (rates && times == 0 && period != nullptr && is_rate(reading, i)) add(i, i + 2, 1, *period, 1);
  }
}

// With `rates`, "40 dinners a year" too.
std::vector<Frequency> frequencies_of(const Reading& reading, bool rates) {
  std::vector<Frequency> out;
  for (std::size_t i = 0; i < reading.size(); ++i) read_at(reading, i, rates, out);
  return out;
}

std::vector<Frequency> with_rates(const Reading& source) { return frequencies_of(source, true); }

bool same(const Frequency& a, const Frequency& b) {
  const auto equal = [](double left, double right) {
    const double difference = left > right ? left - right : right - left;
    return difference < 1e-9 * (left + right);
  };
  if (a.base != b.base) return false;
  for (const double x : {1.0, a.other}) {
    for (const double y : {1.0, b.other}) {
      if (equal(a.times * b.length * y, b.times * a.length * x)) return true;
    }
  }
  return false;
}

const PhraseGroups& rungs() {
  static const PhraseGroups table(embedded_list("gate_often"), GroupForms::nouns);
  return table;
}

// The segments of the source that tell of something once a week or more often, ascending.
std::vector<std::uint32_t> weekly_segments(const Reading& source) {
  constexpr double week = 7;
  std::vector<std::uint32_t> out;
  for (const Frequency& k : source.kept(with_rates)) {
    const bool longer = k.base == "month" || k.base == "term" || k.base == "semester" || k.base == "season" ||
                        k.base == "sprint";
    if (!longer && (k.base != "day" || k.times / k.length * week >= 1))
      out.push_back(source[k.words.begin].segment);
  }
  std::sort(out.begin(), out.end());
  return out;
}

// "regularly" of what the source tells of fifteen times a week.
bool is_often_enough(const Claim& claim, WordRange words) {
  const std::vector<std::uint32_t>& weekly = claim.source.kept(weekly_segments);
  if (weekly.empty()) return false;
  constexpr std::size_t reach = 12;
  const std::size_t end = claim.after.sentences()[claim.after[words.begin].sentence].end;
  for (std::size_t i = words.end; i < std::min(end, words.end + reach); ++i) {
    if (!is_content(claim.after[i]) || claim.after[i].shape == VerbShape::past) continue;
    const std::vector<std::size_t> places = claim.source.like(claim.after[i]);
    if (std::any_of(places.begin(), places.end(), [&](std::size_t p) {
          return std::binary_search(weekly.begin(), weekly.end(), claim.source[p].segment);
        }))
      return true;
  }
  return false;
}

// "rarely" does not become "often".
void check_rungs(Claim& claim, std::vector<Finding>& out) {
  const std::vector<GroupHit> claimed = rungs().find(claim.after);
  if (claimed.empty()) return;
  const std::vector<GroupHit> known = rungs().find(claim.source);
  constexpr std::uint32_t often = 2, always = 4;  // "mostly" tells of a share as well
  if (known.empty()) {
    for (const GroupHit& hit : claimed) {
      // "every time" of "whenever"
      if (claim.after[hit.words.begin].key == "every" && claim.source.has_key("whenever")) {
        claim.settle(hit.words);
        continue;
      }
      const std::string_view last = claim.after[hit.words.end - 1].key;
      const bool adverb = last.ends_with("ly") || last == "often" || last == "always";  // no "regular driver"
      if (adverb && hit.group == often && is_often_enough(claim, hit.words)) {
        claim.settle(hit.words);
        continue;
      }
      if (!claim.any_settled(hit.words) && adverb && (hit.group == often || hit.group == always))
        report(out, claim, Tier::b, "frequency", hit.words, "The source does not say how often it was.");
    }
    return;
  }
  std::uint32_t highest = 0;
  for (const GroupHit& hit : known) highest = std::max(highest, hit.group);
  for (const GroupHit& hit : claimed) {
    if (claim.any_settled(hit.words)) continue;
    if (hit.group > highest)
      report(out, claim, Tier::a, "frequency", hit.words, "The source does not say that it was this often.");
    claim.settle(hit.words);
  }
}

}  // namespace

namespace {

// "two reports a week" is no training twice a week: the sentence speaks of what is counted.
bool tells_of(const Claim& claim, WordRange words, const Quantity& counted) {
  const WordRange sentence = claim.after.sentences()[claim.after[words.begin].sentence];
  constexpr std::size_t reach = 25;
  const std::size_t first = std::max(sentence.begin, words.begin > reach ? words.begin - reach : 0);
  for (std::size_t i = first; i < sentence.end && i < words.end + reach; ++i) {
    if (words.contains(i) || !is_content(claim.after[i])) continue;
    if (in_source(claim, i, counted.tight) || is_kin(claim, i, counted.tight)) return true;
  }
  return false;
}

}  // namespace

void check_frequencies(Claim& claim, std::vector<Finding>& out) {
  check_rungs(claim, out);
  const std::vector<Frequency> claimed = frequencies_of(claim.after, false);
  if (claimed.empty()) return;
  std::vector<Frequency> known = claim.source.kept(with_rates);
  constexpr std::size_t most = 200;  // more than any résumé has
  if (known.size() > most) known.erase(known.begin() + most, known.end());
  std::vector<const Period*> rates;  // of the source's figures, each once
  for (const Quantity& q : claim.known.quantities()) {
    const Period* period = q.rate.empty() ? nullptr : period_named(q.rate);
    if (period != nullptr && std::find(rates.begin(), rates.end(), period) == rates.end())
      rates.push_back(period);
    // "two newsletters a month" come twice a month.
    if (period != nullptr && q.measure == Measure::count && q.bound == Bound::exact && q.value > 1 &&
        q.value < 10 && known.size() < most)
      known.push_back({q.words, q.value, period->base, period->length, 1, &q});
  }
  for (const Frequency& f : claimed) {
    if (claim.any_settled(f.words)) continue;
    const auto found = std::find_if(known.begin(), known.end(), [&](const Frequency& k) {
      return same(k, f) && (k.counted == nullptr || tells_of(claim, f.words, *k.counted));
    });
    // "15 tests a week" are weekly tests.
    const bool rated = f.times == 1 && std::any_of(rates.begin(), rates.end(), [&](const Period* period) {
                         return period->base == f.base && period->length == f.length;
                       });
    if (found != known.end()) prove(claim, "frequency", f.words, span_of(claim.source, found->words));
    if (found == known.end() && !rated) {
      report(out, claim, Tier::a, "frequency", f.words,
             known.empty() ? "The source does not say how often."
                           : "The source says " + std::string(text_of(claim.source, known.front().words)) +
                                 ", not " + std::string(text_of(claim.after, f.words)) + ".");
    }
    claim.settle(f.words);
  }
}

}  // namespace savile::gate
