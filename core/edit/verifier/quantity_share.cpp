#include "edit/verifier/quantity_share.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "edit/verifier/number_words.hpp"
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

bool may_precede_share(std::string_view key) {
  static constexpr std::array<std::string_view, 8> words = {"by",     "about",  "roughly", "nearly",
                                                            "almost", "around", "over",    "approximately"};
  return std::find(words.begin(), words.end(), key) != words.end();
}

}  // namespace

// "doubled", "twice"; but "double-check", "double entry" and "twice a week" are no factors.
bool read_factor(const Reading& reading, std::size_t at, Quantity& q) {
  const double* factor = factor_of(reading[at]);
  if (factor == nullptr) return false;
  const bool next = at + 1 < reading.size() && reading[at + 1].sentence == reading[at].sentence;
  if (next && reading[at + 1].joint == Joint::hyphen) return false;
  if (next && (reading.is(at + 1, "entry") || reading.is(at + 1, "check") || reading.is(at + 1, "major")))
    return false;
  if (reading[at].key == "twice" && next &&
      (reading.is(at + 1, "a") || reading.is(at + 1, "per") || reading.is(at + 1, "each") ||
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

// "half of", "by half", "a quarter of", "two-thirds of", "half a million".
bool read_fraction(const Reading& reading, std::size_t at, Quantity& q) {
  const std::string_view key = reading[at].key;
  const bool of = at + 1 < reading.size() && reading[at + 1].joint == Joint::blank &&
                  is_one_of(reading[at + 1].key, {"of", "the", "my", "our", "all", "their", "its"});
  const bool by = at > 0 && (reading[at - 1].key == "by" || reading[at - 1].key == "in");
  if (key == "half") {
    if (reading.is(at + 1, "a") && reading.is(at + 2, "million")) {
      q.measure = Measure::count;
      q.value = 5e5;
      q.words = {at, at + 3};
      return true;
    }
    if (reading.is(at + 1, "a") && reading.is(at + 2, "dozen")) {
      q.measure = Measure::count;
      q.value = 6;
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
  if (reading.is(at + 1, "of") && reading.is(at + 2, "a") && reading.is(at + 3, "million")) {
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

}  // namespace savile::gate
