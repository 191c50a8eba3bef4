#include "edit/verifier/quantity_unit.hpp"

#include <algorithm>
#include <string>

#include "edit/verifier/number_words.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/quantity_context.hpp"
#include "edit/verifier/unit_table.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

const PhraseGroups& unit_forms() {
  static const PhraseGroups table(embedded_list("gate_units"), GroupForms::nouns);
  return table;
}

// Units that are so many of another one.
struct Multiple {
  std::string_view unit, base;
  double factor;
};
constexpr Multiple multiples[] = {
    {"kg", "g", 1e3},       {"mg", "g", 1e-3},     {"mcg", "g", 1e-6},    {"t", "g", 1e6},
    {"ml", "l", 1e-3},      {"cl", "l", 1e-2},     {"m3", "l", 1e3},      {"km", "m", 1e3},
    {"cm", "m", 1e-2},      {"mm", "m", 1e-3},     {"um", "m", 1e-6},     {"ha", "sq m", 1e4},
    {"sq km", "sq m", 1e6}, {"kw", "w", 1e3},      {"mw", "w", 1e6},      {"gw", "w", 1e9},
    {"mwh", "kwh", 1e3},    {"kv", "v", 1e3},      {"khz", "hz", 1e3},    {"mhz", "hz", 1e6},
    {"ghz", "hz", 1e9},     {"mb", "kb", 1e3},     {"gb", "kb", 1e6},     {"tb", "kb", 1e9},
    {"pb", "kb", 1e12},     {"gbps", "mbps", 1e3}, {"kbps", "mbps", 1e-3}};

// The first form of each line.
std::string_view unit_name(std::uint32_t group) {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    for_each_line(embedded_list("gate_units"),
                  [&](std::string_view line) { all.push_back(line.substr(0, line.find(','))); });
    return all;
  }();
  return names[group];
}

// Where the unit of a figure stands behind words that describe it: "0.6 million over-the-road miles"; the
// size of the text for none.
std::size_t described_unit(const Reading& reading, std::size_t end) {
  constexpr std::size_t most = 5;
  for (std::size_t i = end; i < reading.size() && i < end + most; ++i) {
    const Word& word = reading[i];
    if (word.joint > Joint::blank || word.joint == Joint::slash || word.number) break;
    const bool joined =
        word.joint == Joint::hyphen || (i + 1 < reading.size() && reading[i + 1].joint == Joint::hyphen);
    if (!period_of_adverb(word.key).empty()) continue;  // "2,500 weekly miles"
    if (word.neutral && !joined) break;
    const bool plural = word.key.size() > 4 && word.key.ends_with('s') && !word.key.ends_with("ss");
    if (!plural) continue;
    return i > end && unit_forms().at(reading, i).words.size() == 1 ? i : reading.size();
  }
  return reading.size();
}

// The unit at word `at`, behind a figure: its words and name; an empty range if there is none.
GroupHit unit_at(const Reading& reading, std::size_t at) {
  const GroupHit hit = unit_forms().at(reading, at);
  if (hit.words.size() != 1 || reading[at].joint == Joint::none) return hit;
  const std::string_view key = reading[at].key;
  // "12 ac motors", "40 AC units" are no acres
  const bool named =
      at + 1 < reading.size() && reading[at + 1].joint == Joint::blank && is_content(reading[at + 1]);
  if (key == "ac" && (reading[at].capital || named)) return {{at, at}, 0};
  // "18 t of feed" is a unit; "12 a day" and "40 in March" are none.
  // "20 L", "415 V" and "60 W" are written with a capital.
  const bool large = key == "l" || key == "v" || key == "w";
  const bool written = key == "l" || reading[at].capital == large;
  if (key.size() == 1 && (key == "a" || !written || !reading[at - 1].number)) return {{at, at}, 0};
  // "0.002 in., then": inches
  const bool inches = key == "in" && ((reading[at].joint == Joint::hyphen && reading[at - 1].number) ||
                                      (reading.sign_after(at) == "." && reading[at - 1].number &&
                                       (at + 1 == reading.size() || reading[at + 1].joint > Joint::blank)));
  if ((key == "in" && !inches) || key == "bar") return {{at, at}, 0};
  return hit;
}

// "up 3 pp"; without a share or a change, "48 pp." are pages.
bool is_percentage_point(const Reading& reading, std::size_t at) {
  if (reading[at].key != "pp") return false;
  const WordRange sentence = reading.sentences()[reading[at].sentence];
  constexpr std::size_t reach = 15;
  const std::size_t first = at > sentence.begin + reach ? at - reach : sentence.begin;
  for (std::size_t i = first; i < sentence.end && i < at + reach; ++i) {
    if (is_rise(reading[i]) || is_fall(reading[i]) ||
        is_one_of(reading[i].key, {"percent", "rate", "share"}) ||
        (reading[i].number && reading.sign_after(i) == "%"))
      return true;
  }
  return false;
}

}  // namespace

bool read_percent(const Reading& reading, Quantity& q) {
  const TokenizedText& tokens = reading.tokens();
  const std::size_t token = reading[q.words.end - 1].token_end;
  const std::string_view sign = token < tokens.size() ? tokens.source(token) : std::string_view{};
  std::size_t end = q.words.end;
  bool percent = sign == "%";
  if (!percent && end < reading.size() && reading[end].joint <= Joint::blank) {
    const std::string_view key = reading[end].key;
    if (key == "percent" || key == "pct" || key == "percentage") {
      percent = true;
      ++end;
    } else if (key == "per" && reading.is(end + 1, "cent")) {
      percent = true;
      end += 2;
    }
  }
  const bool point = end < reading.size() && reading[end].joint <= Joint::blank &&
                     (reading[end].key == "points" || reading[end].key == "point" ||
                      is_percentage_point(reading, end) || reading[end].key == "ppt" ||
                      (reading[end].key == "pts" && !reading.is(end + 1, "per") &&
                       (end + 1 == reading.size() || reading[end + 1].joint != Joint::slash)));
  const bool basis =
      !percent && end < reading.size() &&
      (reading[end].key == "bps" || (reading[end].key == "basis" && reading.is(end + 1, "points")));
  if (basis) {
    q.measure = Measure::points;
    q.value /= 100;
    q.words.end = end + (reading[end].key == "bps" ? 1 : 2);
    return true;
  }
  if (!percent && !point) return false;
  q.measure = point ? Measure::points : Measure::percent;
  q.words.end = point ? end + 1 : end;
  return true;
}

bool read_money(const Reading& reading, Quantity& q) {
  const std::size_t at = q.words.begin;
  const TokenizedText& tokens = reading.tokens();
  const std::size_t token = reading[at].token_begin;
  std::string_view currency;
  if (token > 0) currency = currency_of(tokens.source(token - 1));
  if (currency == "USD" && tokens[token].gap == Gap::none && token > 1 &&
      tokens[token - 1].gap == Gap::none) {
    const std::string_view country = tokens.key(token - 2);
    if (country == "a" || country == "au") currency = "AUD";
    if (country == "c" || country == "ca") currency = "CAD";
    if (country == "nz") currency = "NZD";
    if (country == "hk") currency = "HKD";
    if (country == "s") currency = "SGD";
    if (country == "r") currency = "BRL";
  }
  if (currency.empty() && at > 0 && reading[at].joint <= Joint::blank && reading[at - 1].mixed)
    currency = currency_of(reading[at - 1].key);
  if (currency.empty() && q.words.end < reading.size() && reading[q.words.end].joint <= Joint::blank) {
    currency = currency_of(reading[q.words.end].key);
    if (!currency.empty()) ++q.words.end;
  }
  if (currency.empty() && token < tokens.size()) {
    const std::size_t behind = reading[q.words.end - 1].token_end;
    if (behind < tokens.size()) {
      const std::string_view sign = currency_of(tokens.source(behind));
      if (!sign.empty() && sign != "USD") currency = sign;  // "300 €"
    }
  }
  if (currency.empty()) return false;
  q.measure = Measure::money;
  q.unit = std::string(currency);
  return true;
}

namespace {

// "aged 16", "ages 9 to 16", "aged between 9 and 16": the figure behind says how old.
bool is_aged(const Reading& reading, std::size_t number) {
  static constexpr std::string_view between[] = {"from",  "between", "to", "and", "the",
                                                 "under", "over",    "of", "up",  "about"};
  constexpr std::size_t reach = 5;
  for (std::size_t i = number; i-- > 0 && i + reach > number;) {
    const std::string_view key = reading[i].key;
    if (reading[i].sentence != reading[number].sentence || reading[i + 1].joint > Joint::dash ||
        reading[i + 1].joint == Joint::comma)
      return false;
    if (key == "aged" || key == "ages" || key == "age") return true;
    if (!reading[i].number && std::find(std::begin(between), std::end(between), key) == std::end(between))
      return false;
  }
  return false;
}

// A quotation mark is open at `word`.
bool is_quoted(const Reading& reading, std::size_t word) {
  const TokenizedText& tokens = reading.tokens();
  const std::size_t first = reading[reading.sentences()[reading[word].sentence].begin].token_begin;
  constexpr std::size_t reach = 60;
  bool open = false;
  for (std::size_t t = reading[word].token_begin; t-- > 0 && t + reach > reading[word].token_begin;) {
    if (t + 1 < first) break;
    const bool inch = t > 0 && tokens[t - 1].kind == TokenKind::number && tokens[t].gap == Gap::none;
    if (tokens.source(t) == "\"" && !inch) open = !open;
  }
  return open;
}

}  // namespace

bool read_unit(const Reading& reading, Quantity& q) {
  const std::size_t end = q.words.end;
  // "aged 6-18 months"
  const auto is_short = [&](std::size_t i) {
    return i < reading.size() && reading[i].joint <= Joint::blank &&
           (reading[i].key == "months" || reading[i].key == "weeks");
  };
  const bool infant = is_short(end) ||
                      (end + 1 < reading.size() && reading[end].number && is_short(end + 1)) ||
                      (end + 2 < reading.size() && reading[end].key == "to" && is_short(end + 2));
  if (is_aged(reading, q.words.begin) && !infant) {
    const bool years = end < reading.size() && reading[end].joint <= Joint::blank &&
                       (reading[end].key == "years" || reading[end].key == "year");
    q.measure = Measure::other;
    q.unit = std::string(unit_of_age);
    if (years) ++q.words.end;
    return true;
  }
  const TokenizedText& tokens = reading.tokens();
  const std::size_t token = reading[end - 1].token_end;
  if (token < tokens.size() && tokens[token].gap == Gap::none && tokens.source(token) == "\xC3\x97") {
    q.measure = Measure::times;
    return true;
  }
  // 53', 6′: feet; "the summers of '19' and" is no length
  if (token < tokens.size() && tokens[token].gap == Gap::none &&
      ((tokens.source(token) == "'" && reading.sign_before(q.words.begin) != "'") ||
       tokens.source(token) == "\xE2\x80\xB2")) {
    q.measure = Measure::other;
    q.unit = "ft";
    return true;
  }
  // 3/8", 6″: inches
  if (token < tokens.size() && tokens[token].gap == Gap::none &&
      ((tokens.source(token) == "\"" && !is_quoted(reading, q.words.begin)) ||
       tokens.source(token) == "\xE2\x80\xB3")) {
    q.measure = Measure::other;
    q.unit = "inch";
    return true;
  }
  if (end >= reading.size() || reading[end].joint > Joint::blank || reading[end].joint == Joint::slash)
    return false;
  const Word& word = reading[end];
  // "8D", "5S": names, no days or seconds.
  const bool attached = word.joint == Joint::none && !(word.capital && word.key.size() == 1);
  // "46 Year 10 pupils": a name with a number of its own; "415 V 3-phase": none.
  if (word.capital && word.key.size() > 1 && end + 1 < reading.size() && reading[end + 1].number &&
      reading[end + 1].joint == Joint::blank)
    return false;
  // "two times a day", "2x per year" is how often, as "twice a day" is.
  if ((word.key == "times" ||
       (word.key == "x" && attached && !tells_change_before(reading, q.words.begin))) &&
      end + 1 < reading.size() && reading[end + 1].sentence == word.sentence) {
    const std::string_view next = reading[end + 1].key;
    if (next == "a" || next == "per" || next == "each" || next == "every" ||
        !period_of_adverb(next).empty()) {
      q.measure = Measure::count;
      ++q.words.end;
      return true;
    }
  }
  // "two-time winner"
  if (word.key == "time" && word.joint == Joint::hyphen) {
    q.measure = Measure::times;
    ++q.words.end;
    return true;
  }
  if ((word.key == "x" && attached) || word.key == "fold" || word.key == "times" ||
      (word.key == "occasions" && word.joint == Joint::blank)) {
    q.measure = Measure::times;
    ++q.words.end;
    return true;
  }
  // "120 volunteer hours"
  if (word.joint == Joint::blank && !word.neutral && end + 1 < reading.size() &&
      reading[end + 1].joint == Joint::blank && reading[end + 1].key.size() > 3 &&
      reading[end + 1].key.back() == 's') {
    if (const auto unit = time_unit(reading[end + 1].key, false); unit && !time_unit(word.key, false)) {
      q.measure = Measure::duration;
      q.value *= unit->factor;
      q.unit = std::string(unit->base);
      return true;
    }
  }
  if (word.key == "quarters" && reading.is(end + 1, "of")) return false;  // three of four
  if (attached && word.key == "s" && q.value >= 1900 && q.value < 2100) return false;
  // "from 4.0 s to 3.0 s", "350 us": as it is written in print.
  const bool printed = (word.key == "s" || word.key == "us") && !word.capital && reading[end - 1].number;
  // "16-year-old", "16 years of age": how old, and no length of time.
  if ((word.key == "year" || word.key == "years") && end + 1 < reading.size()) {
    const std::string_view next = reading[end + 1].key;
    const bool of_age = next == "of" && reading.is(end + 2, "age");
    if (of_age || next == "old" || next == "olds") {
      q.measure = Measure::other;
      q.unit = std::string(unit_of_age);
      q.words.end = end + (of_age ? 3 : 2);
      return true;
    }
  }
  // "12 hour-long lessons": twelve lessons
  if (word.joint == Joint::blank && end + 1 < reading.size() && reading[end + 1].joint == Joint::hyphen &&
      reading[end + 1].key == "long" && !word.key.ends_with('s'))
    return false;
  if (attached && is_minutes(reading, end)) {
    constexpr double seconds = 60;
    q.measure = Measure::duration;
    q.value *= seconds;
    q.unit = "second";
    ++q.words.end;
    return true;
  }
  if (const auto unit = time_unit(word.key, attached || printed)) {
    q.measure = Measure::duration;
    q.value *= unit->factor;
    q.unit = std::string(unit->base);
    ++q.words.end;
    return true;
  }
  if (reading.sign_before(end) == "\xC2\xB0" && (word.key == "c" || word.key == "f")) {
    q.measure = Measure::other;
    q.unit = word.key == "c" ? "celsius" : "fahrenheit";
    ++q.words.end;
    return true;
  }
  GroupHit unit = unit_at(reading, end);
  if (unit.words.size() == 0) {
    const std::size_t described = described_unit(reading, end);
    if (described == reading.size()) return false;
    unit = unit_forms().at(reading, described);
    unit.words = {end, end};  // what describes it is to be proven by itself
  }
  q.measure = Measure::other;
  q.unit = std::string(unit_name(unit.group));
  // "2 m³", "40 m²"
  if (unit.words.size() > 0 && q.unit == "m") {
    const std::string_view power = reading.text().substr(reading[unit.words.end - 1].span.end).substr(0, 2);
    if (power == "\xC2\xB3") q.unit = "m3";
    if (power == "\xC2\xB2") q.unit = "sq m";
  }
  for (const Multiple& multiple : multiples) {
    if (multiple.unit != q.unit) continue;
    q.unit = std::string(multiple.base);
    q.value *= multiple.factor;
    break;
  }
  q.words.end = unit.words.end;
  return true;
}

}  // namespace savile::gate
