#include "edit/verifier/quantity_context.hpp"

#include <array>

#include "edit/verifier/number_words.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/unit_table.hpp"
#include "lexicon/embedded.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::array<std::string_view, 12> rise = {"increase", "raise",  "grow",  "boost",  "lift",   "gain",
                                                   "rise",     "expand", "climb", "growth", "higher", "up"};
constexpr std::array<std::string_view, 17> fall = {
    "cut",     "reduce", "lower",    "decrease",  "drop",  "trim",  "shrink", "decline", "fall",
    "shorten", "slash",  "minimize", "reduction", "fewer", "halve", "down",   "lessen"};
constexpr std::array<std::string_view, 14> periods = {"second", "minute",    "hour",   "day",     "night",
                                                      "shift",  "week",      "month",  "quarter", "year",
                                                      "term",   "fortnight", "season", "semester"};
// Turns of work, of which each may have so many: "1,900 miles a trip".
constexpr std::array<std::string_view, 11> turns = {"trip", "visit", "order",  "game",   "session", "flight",
                                                    "job",  "event", "winter", "summer", "autumn"};

}  // namespace

bool is_rise(const Word& word) {
  return is_one_of(word.base.empty() ? word.key : std::string_view(word.base), rise) ||
         is_one_of(word.key, rise);
}
bool is_burden(const Reading& reading, std::size_t word) {
  static const PhraseGroups table(embedded_list("gate_burdens"), GroupForms::nouns);
  return table.at(reading, word).words.size() > 0;
}
bool is_fall(const Word& word) {
  return is_one_of(word.base.empty() ? word.key : std::string_view(word.base), fall) ||
         is_one_of(word.key, fall);
}

int way_before(const Reading& reading, const Quantity& quantity) {
  std::size_t at = quantity.words.begin;
  if (at > 0 && reading[at - 1].key == "by") --at;  // "up by 12%"
  if (at < 2 || !is_one_of(reading[at - 1].key, {"up", "down"})) return 0;
  const auto shape = reading[at - 2].shape;
  const bool particle =
      shape == VerbShape::past || shape == VerbShape::participle || shape == VerbShape::gerund;
  return particle ? 0 : reading[at - 1].key == "up" ? 1 : -1;
}

bool tells_change_before(const Reading& reading, std::size_t word) {
  constexpr std::size_t reach = 6;
  for (std::size_t i = word; i-- > 0 && i + reach > word && reading[i].segment == reading[word].segment;) {
    if (is_rise(reading[i]) || is_fall(reading[i])) return true;
  }
  return false;
}

// "20 weddings annually for 80 guests": the guests are not counted by the year.
static bool is_behind_figure(const Reading& reading, std::size_t adverb) {
  constexpr std::size_t reach = 5;
  for (std::size_t i = adverb;
       i-- > 0 && i + reach > adverb && reading[i].segment == reading[adverb].segment;) {
    if (reading[i].number || read_number(reading, i)) return true;
  }
  return false;
}

// "halved the nightly run through two new indexes": the two are not of every night.
static bool tells_means(std::string_view key) {
  return key == "through" || key == "by" || key == "via" || key == "using" || key == "with";
}

// Nothing that it describes stands behind the word.
static bool ends_at(const Reading& reading, std::size_t word) {
  const std::size_t next = word + 1;
  return next == reading.size() || reading[next].joint > Joint::blank || reading[next].neutral;
}

std::string read_rate(const Reading& reading, const Quantity& quantity) {
  const std::size_t end = quantity.words.end;
  const std::uint32_t segment = reading[quantity.words.begin].segment;
  // "worth \xC2\xA314m each"
  const bool last = end < reading.size() && reading[end].segment == segment &&
                    reading[end].joint <= Joint::blank &&
                    (end + 1 >= reading.size() || reading[end + 1].joint > Joint::blank ||
                     reading[end + 1].segment != segment);
  if (last && (reading[end].key == "each" || reading[end].key == "apiece")) return "each";
  for (std::size_t i = end; i < reading.size() && i < end + 7 && reading[i].segment == segment; ++i) {
    if (i > end && reading[i].number) break;
    // "a nine-member board meeting four times a year"
    if (const auto number = i > end ? read_number(reading, i) : std::nullopt;
        number && !number->ordinal && number->value > 1)
      break;
    const Word& word = reading[i];
    const bool has_next = i + 1 < reading.size() && reading[i + 1].segment == segment;
    const auto period = period_of_adverb(word.key);
    if (!period.empty() && word.key != "annum") return std::string(period);
    if (word.joint == Joint::slash) {
      if (const auto unit = time_unit(word.key, true)) return std::string(unit->name);
    }
    if (!has_next) break;
    const Word& next = reading[i + 1];
    if (word.key == "per") {
      if (const auto unit = time_unit(next.key, true)) return std::string(unit->name);
      const auto named = period_of_adverb(next.key);
      return named.empty() ? next.stem : std::string(named);
    }
    const std::string_view before = reading[i - 1].key;
    // "in a year" is how long it took.
    const bool lasts = i > end && (before == "in" || before == "within" || before == "over" ||
                                   before == "after" || before == "for" || before == "under");
    if (!lasts && (word.key == "a" || word.key == "an" || word.key == "each" || word.key == "every") &&
        (is_one_of(next.key, periods) || (is_one_of(next.key, turns) && ends_at(reading, i + 1)))) {
      return std::string(next.key);
    }
    // "14 shows a yr"
    if (!lasts && (word.key == "a" || word.key == "each" || word.key == "every") && next.key.size() < 5) {
      if (const auto unit = time_unit(next.key, true);
          unit && next.joint == Joint::blank && next.key.size() > 1)
        return std::string(unit->name);
    }
  }
  // "clients, each turning over 9 million"
  for (std::size_t i = quantity.words.begin;
       i-- > 0 && reading[i].segment == segment && i + 5 > quantity.words.begin;) {
    if (reading[i].key != "each") continue;
    const auto shape = reading[i + 1].shape;
    const std::string_view next = reading[i + 1].key;
    if (shape == VerbShape::gerund || shape == VerbShape::past || next == "responsible" || next == "with" ||
        next == "worth" || next == "of")
      return "each";
  }
  // "daily volume of 50K", "annual $2M budget"
  for (std::size_t i = quantity.words.begin;
       i-- > 0 && reading[i].segment == segment && i + 4 >= quantity.words.begin;) {
    const auto period = period_of_adverb(reading[i].key);
    // "twice-weekly 90-minute classes": the classes are twice a week.
    const bool joined = quantity.words.end < reading.size() &&
                        reading[quantity.words.end].joint == Joint::hyphen;  // "quarterly 96-page magazine"
    if (!period.empty() && (quantity.measure == Measure::duration || joined)) return {};
    if (!period.empty()) return is_behind_figure(reading, i) ? std::string() : std::string(period);
    if (reading[i].number || tells_means(reading[i].key)) break;
  }
  return {};
}

std::vector<std::size_t> changes_behind_rank(const Reading& reading, const Quantity& quantity) {
  std::vector<std::size_t> out;
  const std::size_t begin = reading.segments()[reading[quantity.words.begin].segment].begin;
  bool ranked = false;
  for (std::size_t i = quantity.words.begin; i-- > begin && !reading[i].number;) {
    const auto number = read_number(reading, i);
    ranked = ranked || (number && number->ordinal);
    if (ranked && (is_rise(reading[i]) || is_fall(reading[i]))) out.push_back(i);
  }
  return out;
}

}  // namespace savile::gate
