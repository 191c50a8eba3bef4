#include "edit/verifier/derived_days.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace savile::gate {
namespace {

constexpr std::array<std::string_view, 7> days = {"monday", "tuesday",  "wednesday", "thursday",
                                                  "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 7> cut = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

constexpr std::array<std::string_view, 7> out = {"except", "excluding", "off", "closed", "not", "no", "but"};

struct Day {
  int at = -1;
  bool every = false;  // "Mondays": of each week
};

Day day_named(const Word& word) {
  std::string_view key = word.key;
  const bool plural = key.size() > 4 && key.ends_with('s') && key != "tues" && key != "thurs";
  if (plural) key.remove_suffix(1);
  for (std::size_t i = 0; i < days.size(); ++i) {
    const bool is_short = word.capital &&
                          (key == cut[i] || key == "tues" || key == "thurs" || key == "thur") &&
                          key.starts_with(cut[i]);
    if (key == days[i] || is_short) return {static_cast<int>(i), plural};
  }
  return {};
}

bool goes_to(const Reading& reading, std::size_t from, std::size_t to) {
  if (to == from + 1) return reading[to].joint == Joint::hyphen || reading[to].joint == Joint::dash;
  return to == from + 2 && (reading[from + 1].key == "to" || reading[from + 1].key == "through");
}

}  // namespace

Span days_of_week(const Claim& claim, const Quantity& q) {
  constexpr double day = 86400;
  if (q.measure != Measure::duration || q.unit != "second" || q.rate != "week" || q.bound != Bound::exact)
    return {};
  constexpr std::size_t most = 400;  // weekdays of the whole source
  std::size_t looked_at = 0;
  const Reading& source = claim.source;
  for (const std::string_view name : cut) {
    for (const std::size_t first : source.with_beginning(name)) {
      const Day start = day_named(source[first]);
      if (start.at < 0 || looked_at++ > most) continue;
      // The first of its sentence: the others are told of with it.
      const WordRange sentence = source.sentences()[source[first].sentence];
      unsigned named = 0;
      bool every = false;
      std::size_t last = sentence.end, end = first;
      constexpr std::size_t reach = 40;
      for (std::size_t i = sentence.begin; i < sentence.end && i < sentence.begin + reach; ++i) {
        if (std::find(out.begin(), out.end(), source[i].key) != out.end()) return {};
        const Day at = day_named(source[i]);
        if (at.at < 0) continue;
        if (last < sentence.end && goes_to(source, last, i)) {
          for (int d = day_named(source[last]).at; d != at.at; d = (d + 1) % 7) named |= 1U << d;
        }
        named |= 1U << at.at;
        every = every || at.every ||
                (i > sentence.begin && (source[i - 1].key == "every" || source[i - 1].key == "each"));
        last = i;
        end = i;
      }
      int count = 0;
      for (unsigned bits = named; bits != 0; bits &= bits - 1) ++count;
      // "Thursday to Sunday" may be once: then the new text must name the days too.
      const auto again = [&] {
        return !claim.after.with_beginning(days[static_cast<std::size_t>(start.at)].substr(0, 3)).empty();
      };
      if (count > 1 && q.value == day * count && (every || again()) && end > first)
        return {source[first].span.begin, source[end].span.end};
    }
  }
  return {};
}

}  // namespace savile::gate
