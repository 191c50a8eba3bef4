#include <algorithm>
#include <array>
#include <utility>

#include "edit/verifier/lent_unit.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/quantity.hpp"
#include "edit/verifier/quantity_context.hpp"
#include "edit/verifier/quantity_special.hpp"
#include "edit/verifier/quantity_unit.hpp"
#include "edit/verifier/unit_table.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::array<std::pair<std::string_view, double>, 14> factor_verbs = {{{"double", 2},
                                                                               {"triple", 3},
                                                                               {"treble", 3},
                                                                               {"quadruple", 4},
                                                                               {"quintuple", 5},
                                                                               {"halve", 0.5},
                                                                               {"twofold", 2},
                                                                               {"threefold", 3},
                                                                               {"fourfold", 4},
                                                                               {"fivefold", 5},
                                                                               {"tenfold", 10},
                                                                               {"hundredfold", 100},
                                                                               {"twice", 2},
                                                                               {"thrice", 3}}};

const double* factor_of(const Word& word) {
  static constexpr std::string_view first_letters = "dfhqt";  // most words have another
  const auto may_be = [](std::string_view form) {
    return !form.empty() && first_letters.find(form.front()) != std::string_view::npos;
  };
  if (!may_be(word.key) && !may_be(word.base)) return nullptr;
  for (const auto& [key, factor] : factor_verbs) {
    if (word.key == key || word.base == key) return &factor;
  }
  return nullptr;
}

template <std::size_t N>
bool is_key(const Reading& reading, std::size_t i, const char (&key)[N]) {
  return i < reading.size() && reading[i].key == key;
}

// "doubled", "twice"; but "double-check", "double entry" and "twice a week" are no factors.
bool read_factor(const Reading& reading, std::size_t at, Quantity& q) {
  const double* factor = factor_of(reading[at]);
  if (factor == nullptr) return false;
  const bool next = at + 1 < reading.size() && reading[at + 1].sentence == reading[at].sentence;
  if (next && reading[at + 1].joint == Joint::hyphen) return false;
  if (next && (is_key(reading, at + 1, "entry") || is_key(reading, at + 1, "check") ||
               is_key(reading, at + 1, "major")))
    return false;
  if (reading[at].key == "twice" && next &&
      (is_key(reading, at + 1, "a") || is_key(reading, at + 1, "per") || is_key(reading, at + 1, "each") ||
       !period_of_adverb(reading[at + 1].key).empty())) {
    q.measure = Measure::count;
    q.value = *factor;
    q.words = {at, at + 1};
    return true;
  }
  q.measure = Measure::times;
  q.value = *factor;
  q.words = {at, at + 1};
  return true;
}

bool may_precede_share(std::string_view key) {
  static constexpr std::array<std::string_view, 8> words = {"by",     "about",  "roughly", "nearly",
                                                            "almost", "around", "over",    "approximately"};
  return std::find(words.begin(), words.end(), key) != words.end();
}

// "half of", "by half", "a quarter of", "two-thirds of", "half a million".
bool read_fraction(const Reading& reading, std::size_t at, Quantity& q) {
  const std::string_view key = reading[at].key;
  const bool of = at + 1 < reading.size() && reading[at + 1].joint == Joint::blank &&
                  is_one_of(reading[at + 1].key, {"of", "the", "my", "our", "all", "their", "its"});
  const bool by = at > 0 && (reading[at - 1].key == "by" || reading[at - 1].key == "in");
  if (key == "half") {
    if (is_key(reading, at + 1, "a") && is_key(reading, at + 2, "million")) {
      q.measure = Measure::count;
      q.value = 5e5;
      q.words = {at, at + 3};
      return true;
    }
    if (!of && !by) return false;
    q.measure = Measure::times;
    q.value = 0.5;
    q.words = {at, at + 1};
    return true;
  }
  const bool thirds = key == "thirds" || key == "quarters" || key == "fifths";
  const bool one = key == "quarter" || key == "third" || key == "fifth";
  if (!thirds && !one) return false;
  double count = 1;
  std::size_t begin = at;
  if (at > 0 && reading[at].joint <= Joint::blank) {
    const std::string_view before = reading[at - 1].key;
    if (before == "two") count = 2;
    if (before == "three") count = 3;
    if (before == "four") count = 4;
    if (before == "a" || before == "one" || count > 1) begin = at - 1;
  }
  // "48 wines, a third by the glass"
  const bool apart = begin > 0 && reading[begin].joint == Joint::comma && at + 1 < reading.size() &&
                     reading[at + 1].joint == Joint::blank && reading[at + 1].neutral;
  const bool amount =
      begin < at &&
      (thirds ? count > 1 : (of || apart || (begin > 0 && may_precede_share(reading[begin - 1].key))));
  if (!amount) return false;
  const double parts = key.substr(0, 5) == "quart" ? 4 : key.substr(0, 5) == "third" ? 3 : 5;
  // "a quarter of a million"
  if (is_key(reading, at + 1, "of") && is_key(reading, at + 2, "a") && is_key(reading, at + 3, "million")) {
    q.measure = Measure::count;
    q.value = 1e6 * count / parts;
    q.scaled = true;
    q.words = {begin, at + 4};
    return true;
  }
  q.measure = Measure::percent;
  q.value = 100 * count / parts;
  q.words = {begin, at + 1};
  return true;
}

// "one in three", "one batch in ten": a share, where no week or month stands behind it. Of the second one
// the figure is "in ten".
bool read_share(const Reading& reading, std::size_t at, Quantity& q) {
  const auto is_one = [&](std::size_t i) { return reading[i].key == "one" || reading[i].key == "1"; };
  const bool apart = reading[at].key == "in" && at >= 2 && is_one(at - 2) && is_content(reading[at - 1]) &&
                     reading[at].joint == Joint::blank && reading[at - 1].joint == Joint::blank &&
                     !time_unit(reading[at - 1].key, false);
  const std::size_t number = apart ? at + 1 : at + 2;
  if ((!apart && !is_one(at)) || number >= reading.size() || reading[number - 1].key != "in" ||
      reading[number].joint > Joint::blank || reading[number].joint == Joint::hyphen)
    return false;
  const auto parts = read_number(reading, number);
  constexpr double fewest = 2, most = 20;
  if (!parts || parts->ordinal || parts->vague || parts->value < fewest || parts->value > most) return false;
  const std::size_t next = parts->words.end;
  if (next < reading.size() && reading[next].joint <= Joint::blank &&
      (apart ? is_content(reading[next])
             : time_unit(reading[next].key, false) || reading[next].key == "weekend"))
    return false;
  q.measure = Measure::percent;
  q.value = 100 / parts->value;
  q.words = {at, next};
  return true;
}

bool is_article(std::string_view key) { return key == "a" || key == "an" || key == "one"; }

// What may stand before "a year" where it is a length of time and no rate.
bool lasts(std::string_view key) {
  static constexpr std::array<std::string_view, 16> before = {
      "for",  "in",     "within", "over",  "after", "under",  "than", "to",
      "from", "nearly", "almost", "about", "by",    "around", "last", "with"};
  return std::find(before.begin(), before.end(), key) != before.end();
}

// "a year and a half", "half an hour", "two and a half days", "for a year", "1 hour 30 minutes".
bool read_long_duration(const Reading& reading, std::size_t at, Quantity& q) {
  const auto unit_at = [&](std::size_t i) {
    return i < reading.size() && reading[i].joint <= Joint::blank ? time_unit(reading[i].key, false)
                                                                  : std::optional<TimeUnit>();
  };
  const auto half_at = [&](std::size_t i) {
    return is_key(reading, i, "and") && is_key(reading, i + 1, "a") && is_key(reading, i + 2, "half");
  };
  const auto take = [&](double value, const TimeUnit& unit, std::size_t end) {
    q.measure = Measure::duration;
    q.value = value * unit.factor;
    q.unit = std::string(unit.base);
    q.words = {at, end};
    return true;
  };
  if (reading[at].key == "half" && (is_key(reading, at + 1, "a") || is_key(reading, at + 1, "an"))) {
    const auto unit = unit_at(at + 2);
    return unit && take(0.5, *unit, at + 3);
  }
  double count = 1;
  std::size_t end = at + 1;
  const bool article = is_article(reading[at].key);
  if (!article) {
    const auto number = read_number(reading, at);
    if (!number || number->ordinal || number->vague) return false;
    count = number->value;
    end = number->words.end;
  }
  if (half_at(end)) {
    const auto unit = unit_at(end + 3);
    return unit && take(count + 0.5, *unit, end + 4);
  }
  // "a full year"
  if (article && end < reading.size() && reading[end].joint == Joint::blank &&
      (reading[end].key == "full" || reading[end].key == "whole" || reading[end].key == "entire"))
    ++end;
  const auto unit = unit_at(end);
  // "to a Year 3 class"
  const bool label =
      article && unit && reading[end].capital && end + 1 < reading.size() && reading[end + 1].number;
  // "by a second translator"
  const bool other = article && is_key(reading, end, "second") && end + 1 < reading.size() &&
                     is_content(reading[end + 1]) && reading[end + 1].joint == Joint::blank;
  if (!unit || label || other) return false;
  if (half_at(end + 1)) return take(count + 0.5, *unit, end + 4);
  const std::size_t next = is_key(reading, end + 1, "and") ? end + 2 : end + 1;
  if (next < reading.size() && reading[next].sentence == reading[at].sentence &&
      !is_article(reading[next].key)) {
    const auto rest = read_number(reading, next);
    const auto smaller = rest ? unit_at(rest->words.end) : std::nullopt;
    if (smaller && smaller->base == unit->base && smaller->factor < unit->factor && !rest->ordinal)
      return take(count + rest->value * smaller->factor / unit->factor, *unit, rest->words.end + 1);
  }
  // "a fortnight later", "a week behind schedule"
  static constexpr std::array<std::string_view, 6> places = {"later", "ago",    "late",
                                                             "early", "behind", "ahead"};
  if (article && end + 1 < reading.size() && reading[end + 1].joint == Joint::blank &&
      std::find(places.begin(), places.end(), reading[end + 1].key) != places.end())
    return take(1, *unit, end + 1);
  const bool alone = article && at > 0 && reading[at].joint == Joint::blank &&
                     (lasts(reading[at - 1].key) || reading[at - 1].base == "spend") &&
                     reading[end].key.back() != 's';
  return alone && take(1, *unit, end + 1);
}

// "half a litre"
bool read_half_of_unit(const Reading& reading, std::size_t at, Quantity& q) {
  if (reading[at].key != "half" || !(is_key(reading, at + 1, "a") || is_key(reading, at + 1, "an")) ||
      at + 2 >= reading.size())
    return false;
  Quantity unit;
  unit.words = {at, at + 2};
  unit.value = 0.5;
  if (!read_unit(reading, unit) || unit.measure != Measure::other || unit.unit == unit_of_age) return false;
  q = unit;
  return true;
}

bool inside(const std::vector<Span>& spans, Span span) {
  const auto found = std::upper_bound(spans.begin(), spans.end(), span.begin,
                                      [](std::size_t at, Span s) { return at < s.end; });
  return found != spans.end() && found->overlaps(span);
}

std::optional<Quantity> read_quantity(const Reading& reading, std::size_t at) {
  Quantity q;
  if (read_factor(reading, at, q)) return q;
  if (read_to_one(reading, at, q) || read_roman(reading, at, q) || read_pair_of(reading, at, q) ||
      read_age_group(reading, at, q))
    return q;
  if (read_long_duration(reading, at, q)) return q;
  if (read_half_of_unit(reading, at, q)) return q;
  if (read_fraction(reading, at, q) || read_share(reading, at, q)) {
    if (q.scaled && read_money(reading, q)) return q;  // "a quarter of a million euros"
    return q;
  }
  if (read_clock_time(reading, at, q)) return q;
  // "Year 3/4" is a class of two years.
  const bool named = at > 0 && is_rank_word(reading[at - 1].key) && reading[at].joint == Joint::blank;
  if (!named && read_written_fraction(reading, at, q)) {
    if (!read_unit(reading, q)) q.measure = Measure::count;
    return q;
  }
  const auto number = read_number(reading, at);
  if (!number) return std::nullopt;
  q.words = number->words;
  q.value = number->value;
  q.scaled = number->scaled;
  // "70ish", "300-odd"
  const bool about = q.words.end < reading.size() && reading[q.words.end].joint <= Joint::hyphen &&
                     (reading[q.words.end].key == "ish" || reading[q.words.end].key == "odd");
  if (about) ++q.words.end;
  if (number->vague) {
    q.measure = Measure::vague;
    return q;
  }
  const std::string_view before = reading.sign_before(at);
  if (number->ordinal || before == "#") {
    q.measure = Measure::ordinal;
    return q;
  }
  if (at > 0 && (reading[at - 1].key == "no" || reading[at - 1].key == "number") &&
      reading[at].joint <= Joint::blank && q.value < 100 &&
      reading[at - 1].sentence == reading[at].sentence &&
      (reading[at - 1].key == "number" || reading[at - 1].capital)) {
    q.measure = Measure::ordinal;
    return q;
  }
  // "by a factor of two"
  if (at >= 2 && reading[at - 1].key == "of" && reading[at - 2].key == "factor") {
    q.measure = Measure::times;
    return q;
  }
  if (read_percent(reading, q) || read_money(reading, q) || read_unit(reading, q)) return q;
  return q;
}

}  // namespace

std::vector<Quantity> read_quantities(const Reading& reading, const std::vector<Span>& dates) {
  std::vector<Quantity> out;
  for (std::size_t i = 0; i < reading.size();) {
    if (inside(dates, reading[i].span)) {
      ++i;
      continue;
    }
    if (reading[i].key == "24" && is_key(reading, i + 1, "7") && reading[i + 1].joint == Joint::slash) {
      i += 2;  // "24/7" is a word
      continue;
    }
    // "first drafts": how far they are
    if (reading[i].key == "first" && (is_key(reading, i + 1, "draft") || is_key(reading, i + 1, "drafts"))) {
      ++i;
      continue;
    }
    // "second-hand"
    if (reading[i].key == "second" && is_key(reading, i + 1, "hand") &&
        reading[i + 1].joint == Joint::hyphen) {
      i += 2;
      continue;
    }
    // "a one-time saving": no figure
    if (reading[i].key == "one" && (is_key(reading, i + 1, "time") || is_key(reading, i + 1, "off")) &&
        reading[i + 1].joint == Joint::hyphen) {
      i += 2;
      continue;
    }
    // "six-monthly" is how often: a check of its own.
    if (i + 1 < reading.size() && reading[i + 1].joint == Joint::hyphen &&
        !period_of_adverb(reading[i + 1].key).empty()) {
      ++i;
      continue;
    }
    auto q = read_quantity(reading, i);
    // "one" says no more than "a", unless a unit makes it a figure.
    const bool elliptic =
        i > 0 && reading[i - 1].key == "by" &&  // "the audit by one"
        (i + 1 == reading.size() || reading[i + 1].neutral || reading[i + 1].joint > Joint::blank);
    const bool article = q && q->words.size() == 1 && !reading[i].number && q->value == 1 &&
                         q->measure == Measure::count && !elliptic;
    if (!q || article || q->words.size() == 0) {
      ++i;
      continue;
    }
    q->bound = read_bound(reading, *q);
    q->just = q->words.begin >= 2 &&
              (reading[q->words.begin - 2].key == "just" || reading[q->words.begin - 2].key == "slightly");
    q->rate = read_rate(reading, *q);
    if (!out.empty() && q->words.begin < out.back().words.end) out.pop_back();  // "two-thirds" over "two"
    i = q->words.end;
    out.push_back(std::move(*q));
  }
  read_pairs(reading, out);
  read_subjects(reading, out);
  lend_units(reading, out);
  for (Quantity& q : out) {
    // "cut by a factor of four" leaves a quarter.
    const bool factor = q.measure == Measure::times && q.value > 1 && q.words.begin >= 2 &&
                        reading[q.words.begin - 2].key == "factor";
    if (factor &&
        std::any_of(q.wide.begin(), q.wide.end(), [&](std::size_t w) { return is_fall(reading[w]); }))
      q.value = 1 / q.value;
  }
  return out;
}

namespace {

bool is_third(double percent) {
  const double thirds = percent * 3;
  return (thirds > 99.99 && thirds < 100.01) || (thirds > 199.99 && thirds < 200.01);
}

}  // namespace

std::size_t place_of(const Quantity& s, const std::vector<Quantity>& figures) {
  const auto found =
      std::lower_bound(figures.begin(), figures.end(), s.words.begin,
                       [](const Quantity& q, std::size_t begin) { return q.words.begin < begin; });
  return static_cast<std::size_t>(found - figures.begin());
}

bool same_amount(const Quantity& a, const Quantity& b) {
  const auto equal = [](double x, double y) {
    const double difference = x > y ? x - y : y - x;
    const double larger = x > y ? x : y;
    return difference <= larger * 1e-12;
  };
  if (a.measure == b.measure) {
    if (a.measure == Measure::money)
      return equal(a.value, b.value) && (a.unit == b.unit || a.unit.empty() || b.unit.empty());
    if (a.measure == Measure::percent && is_third(a.value) != is_third(b.value)) {
      const double difference = a.value > b.value ? a.value - b.value : b.value - a.value;
      if (difference < 0.5) return true;  // "a third" is about 33 %
    }
    return equal(a.value, b.value) && a.unit == b.unit;
  }
  // "50 pounds" of weight or of money
  const auto pounds = [](const Quantity& q) {
    return (q.measure == Measure::money && q.unit == "GBP") ||
           (q.measure == Measure::other && q.unit == "lb");
  };
  if (pounds(a) && pounds(b)) return equal(a.value, b.value);
  // "spans up to 12m", "60m of hedge": metres where the other text says so.
  const auto metres = [&](const Quantity& millions, const Quantity& q) {
    return millions.measure == Measure::count && millions.scaled && q.measure == Measure::other &&
           q.unit == "m" && equal(millions.value, q.value * 1e6);
  };
  if (metres(a, b) || metres(b, a)) return true;
  // "a 5k run": kilometres
  const auto kilometres = [&](const Quantity& thousands, const Quantity& q) {
    constexpr double least = 1e3, most = 1e5;
    return thousands.measure == Measure::count && thousands.scaled && thousands.value >= least &&
           thousands.value <= most && q.measure == Measure::other && q.unit == "m" &&
           equal(thousands.value, q.value);
  };
  if (kilometres(a, b) || kilometres(b, a)) return true;
  // "held it three times" and "three fairs", "year two" and "the second year": told apart where they fit
  const auto in_words = [&](const Quantity& s, const Quantity& q, Measure measure) {
    return s.measure == measure && q.measure == Measure::count && equal(s.value, q.value);
  };
  if (in_words(a, b, Measure::times) && a.value >= 2 && !b.scaled) return true;
  if (in_words(a, b, Measure::ordinal) || in_words(b, a, Measure::ordinal)) return true;
  // "11-16s": years of age, no seconds
  const auto ages = [&](const Quantity& seconds, const Quantity& q) {
    constexpr double oldest = 99;
    return seconds.measure == Measure::duration && seconds.unit == "second" && seconds.value <= oldest &&
           seconds.role != Role::none && q.measure == Measure::other && q.unit == unit_of_age &&
           equal(seconds.value, q.value);
  };
  if (ages(a, b) || ages(b, a)) return true;
  const auto factor = [](const Quantity& q) {
    if (q.measure == Measure::times) return q.value;
    if (q.measure == Measure::percent && q.value == 50) return 0.5;
    if (q.measure == Measure::percent && q.value >= 100) return 1 + q.value / 100;
    return -1.0;
  };
  return factor(a) > 0 && equal(factor(a), factor(b));
}

std::string describe(const Reading& reading, const Quantity& quantity) {
  Span span{reading[quantity.words.begin].span.begin, reading[quantity.words.end - 1].span.end};
  const std::string_view text = reading.text();
  const TokenizedText& tokens = reading.tokens();
  const std::size_t first = reading[quantity.words.begin].token_begin,
                    last = reading[quantity.words.end - 1].token_end;
  if (first > 0 && !currency_of(tokens.source(first - 1)).empty()) span.begin = tokens[first - 1].span.begin;
  if (last < tokens.size() && (tokens.source(last) == "%" || tokens.source(last) == "+"))
    span.end = tokens[last].span.end;
  return std::string(slice(text, span));
}

}  // namespace savile::gate
