// About how much a figure tells: at least, at most, around.

#include "edit/verifier/quantity_context.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/unit_table.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::array<std::string_view, 11> about = {"about", "approximately", "around", "roughly",
                                                    "circa", "approx",        "nearly", "almost",
                                                    "some",  "estimated",     "near"};
constexpr std::array<std::string_view, 5> above = {"over", "above", "exceeding", "minimum", "exceeded"};
constexpr std::array<std::string_view, 3> below = {"under", "below", "maximum"};

// "raised $2M over 3 rounds", "a 4.9 rating over 300 reviews": across, where a figure stands before.
bool is_spread(const Reading& reading, std::size_t number) {
  static constexpr std::array<std::string_view, 4> slight = {"just", "slightly", "little", "well"};
  if (number < 2 || reading[number - 2].neutral || is_one_of(reading[number - 2].key, slight)) return false;
  for (std::size_t i = number - 1; i-- > 0 && reading[i].segment == reading[number].segment;) {
    if (reading[i].number) return true;
  }
  return false;
}

// "over two seasons": during them.
bool is_stretch_of_time(std::string_view key) {
  static constexpr std::array<std::string_view, 16> stretches = {
      "seasons", "terms",   "semesters", "shifts", "sessions",   "phases", "stages", "summers",
      "winters", "springs", "weekends",  "nights", "trimesters", "rounds", "visits", "sprints"};
  return is_one_of(key, stretches);
}

// "under two solicitors' supervision": no upper limit.
bool is_under_people(const Reading& reading, std::size_t behind) {
  static constexpr std::array<std::string_view, 6> guidance = {"supervision", "direction", "guidance",
                                                               "management",  "oversight", "leadership"};
  for (std::size_t i = behind; i < reading.size() && i < behind + 4; ++i) {
    if (reading[i].joint > Joint::blank) return false;
    if (is_one_of(reading[i].key, guidance)) return true;
  }
  return false;
}

bool before_is(const Reading& reading, std::size_t end, std::string_view a, std::string_view b) {
  return end >= 2 && reading[end - 1].key == b && reading[end - 2].key == a;
}

}  // namespace

bool is_bound_word(std::string_view key) {
  static constexpr std::array<std::string_view, 31> words = {
      "more",          "least",   "most",  "fewer",     "less",    "than",      "upwards", "excess",
      "approximately", "roughly", "about", "nearly",    "almost",  "exceeding", "greater", "maximum",
      "minimum",       "approx",  "circa", "around",    "exactly", "precisely", "just",    "some",
      "many",          "max",     "upper", "estimated", "much",    "close",     "region"};
  return std::find(words.begin(), words.end(), key) != words.end();
}

bool is_circa(const Reading& reading, std::size_t word) {
  const Word& at = reading[word];
  if ((at.key != "c" && at.key != "ca") || at.capital || word + 1 >= reading.size()) return false;
  const Word& next = reading[word + 1];
  return next.number && (next.joint == Joint::none || reading.sign_after(word) == ".");
}

bool softens(std::string_view key) {
  return is_one_of(key, about) || is_one_of(key, above) || is_one_of(key, below);
}

Bound read_bound(const Reading& reading, const Quantity& quantity) {
  std::size_t at = quantity.words.begin;
  // "crews as large as 9"
  if (at >= 3 && reading[at - 1].key == "as" && reading[at - 3].key == "as" &&
      is_one_of(reading[at - 2].key, {"large", "big", "high", "many", "much", "long", "fast", "far"}))
    return Bound::at_most;
  // "up to a dozen"
  if (at > 0 && reading[at].key == "dozen" && reading[at - 1].key == "a") --at;
  const TokenizedText& tokens = reading.tokens();
  const auto sign_at = [&](std::size_t token) {
    return token < tokens.size() ? tokens.source(token) : std::string_view{};
  };
  if (sign_at(reading[quantity.words.end - 1].token_end) == "+" || sign_at(reading[at].token_end) == "+")
    return Bound::at_least;
  for (std::size_t back = 1; back <= 2 && back <= reading[at].token_begin; ++back) {
    const std::string_view sign = tokens.source(reading[at].token_begin - back);
    if (sign == "~" || sign == "\xE2\x89\x88" || sign == "\xC2\xB1") return Bound::approximate;
    if (sign == ">" || sign == "\xE2\x89\xA5") return Bound::at_least;
    if (sign == "<" || sign == "\xE2\x89\xA4") return Bound::at_most;
    if (currency_of(sign).empty() && sign != "=") break;
  }
  const std::size_t end = quantity.words.end;
  if (end > at + 1 && (reading[end - 1].key == "ish" || reading[end - 1].key == "odd"))
    return Bound::approximate;
  if (end + 1 < reading.size() && reading[end].sentence == reading[at].sentence &&
      reading[end].joint <= Joint::comma) {
    const std::string_view next = reading[end + 1].key;
    const bool joined = reading[end].key == "or" || reading[end].key == "and";
    if (joined && (next == "more" || next == "above" || next == "over" || next == "upwards" || next == "up"))
      return Bound::at_least;
    if (joined && (next == "fewer" || next == "less" || next == "below" || next == "under"))
      return Bound::at_most;
    if (reading[end].key == "or" && next == "so") return Bound::approximate;
  }
  if (end < reading.size() && reading[end].joint <= Joint::blank) {
    if (reading[end].key == "maximum" || reading[end].key == "max") return Bound::at_most;
    if (reading[end].key == "minimum" || reading[end].key == "min" || reading[end].key == "plus")
      return Bound::at_least;
  }
  // "4 a day at most"
  constexpr std::size_t reach = 4;
  for (std::size_t i = end; i + 1 < reading.size() && i < end + reach && reading[i].joint <= Joint::comma;
       ++i) {
    if (reading[i].sentence != reading[at].sentence || reading[i].number) break;
    if (reading[i].key != "at") continue;
    if (reading[i + 1].key == "most") return Bound::at_most;
    if (reading[i + 1].key == "least") return Bound::at_least;
  }
  if (at > 0 && is_circa(reading, at - 1)) return Bound::approximate;
  if (at == 0 || reading[at].sentence != reading[at - 1].sentence) return Bound::exact;
  const std::string_view last = reading[at - 1].key;
  if (is_one_of(last, about) || before_is(reading, at, "close", "to") ||
      before_is(reading, at, "region", "of"))
    return Bound::approximate;
  const bool as_as = at >= 3 && last == "as" && reading[at - 3].key == "as";
  if (as_as && (reading[at - 2].key == "few" || reading[at - 2].key == "little")) return Bound::at_least;
  if ((as_as && (reading[at - 2].key == "many" || reading[at - 2].key == "much")) ||
      before_is(reading, at, "up", "to") || before_is(reading, at, "at", "most") ||
      before_is(reading, at, "fewer", "than") || before_is(reading, at, "less", "than") ||
      before_is(reading, at, "maximum", "of") || before_is(reading, at, "max", "of") ||
      before_is(reading, at, "limit", "of") || before_is(reading, at, "most", "of") || last == "max" ||
      (before_is(reading, at, "more", "than") && at >= 3 &&
       (reading[at - 3].key == "no" || reading[at - 3].key == "not")) ||
      (is_one_of(last, below) &&
       !(at >= 2 && reading[at - 2].key == "in" && quantity.measure != Measure::duration) &&
       !is_under_people(reading, end))) {
    const bool denied = at >= 3 && (reading[at - 3].key == "no" || reading[at - 3].key == "not") &&
                        reading[at - 2].key != "more";
    return denied ? Bound::at_least : Bound::at_most;
  }
  if (before_is(reading, at, "at", "least") || before_is(reading, at, "more", "than") ||
      before_is(reading, at, "upwards", "of") || before_is(reading, at, "excess", "of") ||
      before_is(reading, at, "greater", "than") || before_is(reading, at, "minimum", "of")) {
    return Bound::at_least;
  }
  if (!is_one_of(last, above)) return Bound::exact;
  // "turning over £12.5m"
  if (last == "over" && at >= 2 && reading[at - 1].joint == Joint::blank && reading[at - 2].base == "turn")
    return Bound::exact;
  if (last == "over" && (quantity.measure == Measure::count || quantity.measure == Measure::other) &&
      is_spread(reading, at))
    return Bound::exact;
  const bool period = quantity.measure == Measure::duration ||
                      (end < reading.size() && reading[end].joint <= Joint::blank &&
                       (is_stretch_of_time(reading[end].key) ||
                        (end + 1 < reading.size() && reading[end + 1].joint == Joint::blank &&
                         is_stretch_of_time(reading[end + 1].key))));  // "over two field seasons"
  if (last != "over" || !period) return Bound::at_least;
  // "over 6 months" is during; "with over 6 years" is more than.
  const bool more = at >= 2 && (reading[at - 2].key == "with" || reading[at - 2].key == "for" ||
                                reading[at - 2].key == "of" || reading[at - 2].key == "has" ||
                                reading[at - 2].key == "have");
  return more ? Bound::at_least : Bound::exact;
}

}  // namespace savile::gate
