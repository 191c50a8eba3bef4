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
  constexpr std::size_t longest = 8;
  for (std::size_t i = 0; i + 2 < source.size(); ++i) {
    const auto month = month_named(source[i], date.year);
    if (!month || month->month != date.month) continue;
    // "from March, July 2019 bonus"
    if (i > 0 && is_one_of(source[i - 1].key, {"from", "since", "until", "till", "to", "between", "by"}))
      continue;
    for (std::size_t next = i + 1; next + 1 < source.size() && next < i + longest; ++next) {
      const bool joins = source[next].key == "and" && next + 2 < source.size();
      if (joins) ++next;
      const bool listed = joins || source[next].joint == Joint::comma || source[next].joint == Joint::slash ||
                          is_behind_ampersand(source, next);
      if (!listed || !month_named(source[next], date.year)) break;
      if (source[next + 1].key == year && source[next + 1].joint <= Joint::blank)
        return {source[i].span.begin, source[next + 1].span.end};
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
