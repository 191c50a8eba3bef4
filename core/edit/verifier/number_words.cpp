#include "edit/verifier/number_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "edit/verifier/unit_table.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

using Row = std::pair<std::string_view, double>;

constexpr std::array<Row, 29> small = {
    {{"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
     {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
     {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
     {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
     {"twenty", 20},  {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},
     {"seventy", 70}, {"eighty", 80},  {"ninety", 90},    {"dozen", 12}}};

constexpr std::array<Row, 17> scales = {{{"hundred", 1e2},
                                         {"thousand", 1e3},
                                         {"million", 1e6},
                                         {"billion", 1e9},
                                         {"trillion", 1e12},
                                         {"k", 1e3},
                                         {"m", 1e6},
                                         {"mm", 1e6},
                                         {"mn", 1e6},
                                         {"mil", 1e6},
                                         {"mio", 1e6},
                                         {"b", 1e9},
                                         {"bn", 1e9},
                                         {"lakh", 1e5},
                                         {"lakhs", 1e5},
                                         {"crore", 1e7},
                                         {"crores", 1e7}}};

constexpr std::array<Row, 7> vague = {{{"dozens", 12},
                                       {"scores", 20},
                                       {"hundreds", 100},
                                       {"thousands", 1e3},
                                       {"millions", 1e6},
                                       {"billions", 1e9},
                                       {"tens", 10}}};

constexpr std::array<Row, 20> ordinals = {
    {{"first", 1},      {"second", 2},       {"third", 3},       {"fourth", 4},      {"fifth", 5},
     {"sixth", 6},      {"seventh", 7},      {"eighth", 8},      {"ninth", 9},       {"tenth", 10},
     {"eleventh", 11},  {"twelfth", 12},     {"thirteenth", 13}, {"fourteenth", 14}, {"fifteenth", 15},
     {"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20}}};

template <std::size_t N>
const double* find(const std::array<Row, N>& rows, std::string_view key) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return r.first == key; });
  return found == rows.end() ? nullptr : &found->second;
}

// All that a number in words can begin with.
bool may_open_number(const Word& word) {
  static const KeyFilter filter = [] {
    KeyFilter all{"dozen"};
    const auto add = [&](const auto& rows) {
      for (const Row& row : rows) all.add(std::array{row.first});
    };
    add(small);
    add(scales);
    add(vague);
    add(ordinals);
    return all;
  }();
  return word.number || filter.may_hold(word.openings);
}

bool close(const Word& word) { return word.joint <= Joint::blank; }

// "4m x 6m", "16m long": metres.
bool is_length(const Reading& reading, std::size_t m) {
  static constexpr std::array<std::string_view, 7> behind = {"x",    "long", "wide",  "high",
                                                             "deep", "tall", "square"};
  const std::size_t next = m + 1;
  if (next < reading.size() && reading[next].joint <= Joint::blank &&
      std::find(behind.begin(), behind.end(), reading[next].key) != behind.end())
    return true;
  if (next + 1 < reading.size() && reading[next].key == "by" && reading[next + 1].number) return true;
  // "800/1500m": nobody writes two sums of millions so
  if (m >= 2 && reading[m - 1].joint == Joint::slash && reading[m - 1].number && reading[m - 2].number)
    return true;
  return m >= 3 && (reading[m - 2].key == "x" || reading[m - 2].key == "by") &&
         (reading[m - 3].key == "m" || reading[m - 3].number);
}

}  // namespace

bool is_minutes(const Reading& reading, std::size_t m) {
  if (reading[m].key != "m" || reading[m].capital || reading[m].joint != Joint::none) return false;
  // "20m of rope", "a 40m fence"
  const std::size_t next = m + 1;
  if (next < reading.size() && reading[next].joint == Joint::blank &&
      (reading[next].key == "of" || !reading[next].neutral))
    return false;
  constexpr std::size_t reach = 8;
  for (std::size_t i = m; i-- > 0 && i + reach > m && reading[i].segment == reading[m].segment;) {
    if (is_one_of(reading[i].key, {"time", "latency", "duration", "downtime", "runtime"})) return true;
  }
  return false;
}

namespace {

// "K" in "50K" stands close; "50 m" are metres, but "50 million" is a scale wherever it stands.
const double* scale_at(const Reading& reading, std::size_t i, bool after_digits) {
  if (i >= reading.size() || !close(reading[i])) return nullptr;
  const Word& word = reading[i];
  const double* scale = find(scales, word.key);
  if (scale == nullptr) return nullptr;
  const bool letter = word.key.size() <= 2;
  if (!letter) return scale;
  if (!after_digits) return nullptr;
  if (word.key == "m" && word.joint == Joint::none && (is_length(reading, i) || is_minutes(reading, i)))
    return nullptr;
  // "3 K-8 schools": for which years they are
  if (word.key == "k" && word.joint == Joint::blank && i + 1 < reading.size() &&
      reading[i + 1].joint == Joint::hyphen && reading[i + 1].number)
    return nullptr;
  // "$12mm" and "12MM" are millions, "12mm" is a length
  if (word.key == "mm" && !word.capital && currency_of(reading.sign_before(i - 1)).empty() &&
      (i < 2 || currency_of(reading[i - 2].key).empty()))
    return nullptr;
  if (word.joint == Joint::none) return scale;
  return word.capital && word.joint == Joint::blank && word.key != "b" ? scale : nullptr;
}

void take_scales(const Reading& reading, NumberRead& number) {
  while (const double* scale = scale_at(reading, number.words.end, number.digits)) {
    number.value *= *scale;
    number.scaled = number.scaled || *scale > 100;
    ++number.words.end;
  }
}

std::optional<NumberRead> read_digits(const Reading& reading, std::size_t at) {
  NumberRead number{{at, at + 1}, digits_value(reading[at].key), true, false, false, false};
  // ".001": no digit stands before the dot.
  const bool decimal =
      reading.sign_before(at) == "." && (at == 0 || reading[at].span.begin > reading[at - 1].span.end + 1);
  if (decimal) number.value = digits_value("0." + std::string(reading[at].key));
  take_scales(reading, number);
  if (number.words.size() == 1 && at + 1 < reading.size() && reading[at + 1].joint == Joint::none) {
    const std::string_view next = reading[at + 1].key;
    if (next == "st" || next == "nd" || next == "rd" || next == "th") {
      number.ordinal = true;
      ++number.words.end;
    }
  }
  if (number.words.end < reading.size() && reading[number.words.end].key == "dozen" &&
      close(reading[number.words.end])) {
    number.value *= 12;
    ++number.words.end;
  }
  return number;
}

std::optional<NumberRead> read_spelled(const Reading& reading, std::size_t at) {
  NumberRead number{{at, at}, 0, false, false, false, false};
  double total = 0, group = 0;
  std::size_t i = at;
  while (i < reading.size() && (i == at || close(reading[i]) || reading[i].key == "and")) {
    const std::string_view key = reading[i].key;
    if (const double* value = find(small, key)) {
      if (key == "dozen") {
        group = (group == 0 ? 1 : group) * 12;
      } else {
        // "two three": two numbers; "twenty-two", "hundred five": one.
        const double last = group - static_cast<double>(static_cast<long long>(group / 100) * 100);
        if (i > at && last != 0 && !(last >= 20 && *value < 10 && *value > 0)) break;
        group += *value;
      }
      ++i;
      number.words.end = i;
      continue;
    }
    const double* scale = key.size() > 2 ? find(scales, key) : nullptr;
    if (scale != nullptr) {
      if (i == at && *scale < 1000 && key != "hundred") break;
      if (i == at && (at == 0 || (reading[at - 1].key != "a" && reading[at - 1].key != "one" &&
                                  reading[at - 1].key != "per"))) {
        if (key != "hundred" && key != "thousand" && key != "million") break;
      }
      if (*scale == 100) {
        group = (group == 0 ? 1 : group) * 100;
      } else {
        total += (group == 0 ? 1 : group) * *scale;
        group = 0;
        number.scaled = true;
      }
      ++i;
      number.words.end = i;
      continue;
    }
    // "two hundred and fifty" goes on; "two and three" does not.
    const bool goes_on = key == "and" && i > at && group >= 100 && i + 1 < reading.size() &&
                         find(small, reading[i + 1].key) != nullptr;
    if (!goes_on) break;
    ++i;
  }
  if (number.words.size() == 0) return std::nullopt;
  number.value = total + group;
  return number;
}

}  // namespace

double digits_value(std::string_view digits) {
  // More than one dot groups thousands: "1.200.000".
  const bool grouped = std::count(digits.begin(), digits.end(), '.') > 1;
  double value = 0, place = 0;
  for (const char c : digits) {
    if (c >= '0' && c <= '9') {
      if (place == 0) {
        value = value * 10 + (c - '0');
      } else {
        value += (c - '0') * place;
        place /= 10;
      }
    } else if (c == '.' && !grouped) {
      place = 0.1;
    }
  }
  return value;
}

std::optional<NumberRead> read_number(const Reading& reading, std::size_t at) {
  const Word& word = reading[at];
  if (!may_open_number(word)) return std::nullopt;
  // "several dozen": dozens
  if (word.key == "dozen" && at > 0 && word.joint == Joint::blank) {
    const std::string_view before = reading[at - 1].key;
    if (before == "several" || before == "few" || before == "many")
      return NumberRead{{at, at + 1}, 12, false, true, false, false};
  }
  if (word.number) return read_digits(reading, at);
  if (const double* value = find(vague, word.key)) {
    // "test scores", "tens" of nothing: an amount has "of" behind it, or nothing countable before.
    const bool amount = reading.is(at + 1, "of");
    const bool unclear =
        word.key == "scores" || word.key == "tens" || word.key == "millions" || word.key == "billions";
    if (!amount && unclear) return std::nullopt;
    return NumberRead{{at, at + 1}, *value, false, true, false, false};
  }
  if (const double* value = find(ordinals, word.key)) {
    if (word.key == "second" && at > 0) {
      const std::string_view before = reading[at - 1].key;
      // "a second translator", and no "a second"
      const bool of_noun = before == "a" && at + 1 < reading.size() && is_content(reading[at + 1]) &&
                           reading[at + 1].joint == Joint::blank && reading[at + 1].base.empty();
      if (of_noun) return NumberRead{{at, at + 1}, *value, false, false, true, false};
      if (reading[at - 1].number || before == "per" || before == "a" || before == "each" ||
          before == "every" || find(small, before) != nullptr || reading[at].joint == Joint::slash) {
        return std::nullopt;
      }
    }
    return NumberRead{{at, at + 1}, *value, false, false, true, false};
  }
  return read_spelled(reading, at);
}

}  // namespace savile::gate
