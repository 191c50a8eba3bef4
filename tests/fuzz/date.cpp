// Dates as résumés write them, in any text.
#include "document/date.hpp"

#include "target.hpp"

using namespace savile;

FUZZ_TARGET(date, bytes) {
  const std::string text = fuzz::parts_of(bytes, 1)[0];
  const Span all{0, text.size()};
  const std::vector<DateRange> ranges = find_date_ranges(text, all);
  std::size_t at = 0;
  for (const DateRange& range : ranges) {
    fuzz::law_of_span(text, range.span, "a date lies in the text");
    fuzz::law(range.span.begin >= at && !range.span.empty(), "dates stand in order, apart from each other");
    fuzz::law(range.start || range.end || range.current, "a date says something");
    for (const auto& date : {range.start, range.end}) {
      if (!date) continue;
      fuzz::law(date->month >= 0 && date->month <= 12, "a month is one of twelve, or not known");
      fuzz::law(!to_string(*date).empty(), "a date can be written");
    }
    fuzz::law(months_in(range, {2026, 11}) < 12 * 200, "no range is longer than two lives");
    at = range.span.end;
  }
  const auto first = find_date_range(text, all);
  fuzz::law(first.has_value() == !ranges.empty(), "the first date is the first of all");
  if (first) fuzz::law(first->span == ranges.front().span, "the first date is the first of all");
}
