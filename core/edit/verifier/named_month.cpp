#include "edit/verifier/named_month.hpp"

#include <string>

#include "text/one_of.hpp"

namespace savile::gate {

std::optional<Date> month_named(const Word& word, int year) {
  constexpr std::size_t shortest = 3, longest = 9;
  if (!word.capital || word.number || word.key.size() < shortest || word.key.size() > longest)
    return std::nullopt;
  const std::string text = std::string(word.key) + " " + std::to_string(year);
  const auto range = find_date_range(text, {0, text.size()});
  if (!range || !range->start || range->start->month == 0 || range->span.begin != 0) return std::nullopt;
  return range->start;
}

namespace {

// "Oct 21" of October 2021: where the source has it.
Span short_year_of(const Reading& source, const Date& date) {
  constexpr int century = 100, first = 1970, last = 2069;
  if (date.month == 0 || date.year < first || date.year > last) return {};
  const std::string year = std::to_string(date.year).substr(2);
  for (std::size_t i = 0; i + 1 < source.size(); ++i) {
    if (source[i + 1].key != year || source[i + 1].joint != Joint::blank) continue;
    const auto month = month_named(source[i], date.year - date.year % century);
    if (month && month->month == date.month) return {source[i].span.begin, source[i + 1].span.end};
  }
  return {};
}

}  // namespace

Span shared_year_of(const Reading& source, const Date& date) {
  if (date.month == 0) return {};
  const std::string year = std::to_string(date.year);
  constexpr std::size_t most = 6;  // months in a row
  for (const std::size_t p : source.with_beginning(year)) {
    if (source[p].key != year || p == 0 || source[p].joint > Joint::blank) continue;
    std::size_t last = p - 1;
    auto behind = month_named(source[last], date.year);
    if (!behind) continue;
    for (std::size_t n = 0; n < most && last > 0; ++n) {
      const bool joins = source[last - 1].key == "and";
      const bool listed = joins || source[last].joint == Joint::comma || source[last].joint == Joint::slash ||
                          is_behind_ampersand(source, last);
      if (!listed || (joins && last < 2)) break;
      last -= joins ? 2 : 1;
      const auto month = month_named(source[last], date.year);
      // "from March, July 2019 bonus"
      const bool apart = last > 0 && is_one_of(source[last - 1].key,
                                               {"from", "since", "until", "till", "to", "between", "by"});
      // "Dec and Jan 2020": of two years
      if (!month || apart || month->month >= behind->month) break;
      behind = month;
      if (month->month == date.month) return {source[last].span.begin, source[p].span.end};
    }
  }
  return {};
}

Span short_years_of(const Reading& source, const DateRange& claimed) {
  if (claimed.current || !claimed.start || !claimed.end || !(*claimed.start < *claimed.end)) return {};
  const Span start = short_year_of(source, *claimed.start), end = short_year_of(source, *claimed.end);
  constexpr std::size_t apart = 10;
  if (start.empty() || end.empty() || end.begin < start.end || end.begin > start.end + apart) return {};
  return {start.begin, end.end};
}

}  // namespace savile::gate
