#include "analysis/date_findings.hpp"

#include <algorithm>
#include <string>

#include "analysis/date_style.hpp"
#include "analysis/work_history.hpp"

namespace savile {
namespace {

constexpr int gap_months = 6;

Span place_of(const Entry& entry) { return entry.dates ? entry.dates->span : entry.head; }

}  // namespace

std::vector<Issue> find_date_issues(const Section& section, std::string_view text, Date today) {
  std::vector<Issue> issues;
  const Entry* last = nullptr;
  MonthRange last_range;
  std::string style;
  bool mixed = false;
  int earliest = 0;  // the earliest begin so far, from the top: gaps lie before it
  for (const Entry& entry : section.entries) {
    if (!entry.dates || !entry.dates->start) {
      issues.push_back(
          {"undated", 6, place_of(entry), "This entry has no dates.", "Add when it began and ended."});
      continue;
    }
    const DateRange& dates = *entry.dates;
    if (dates.end && !dates.current && *dates.end < *dates.start &&
        dates.end->year * 12 + dates.end->month > 0) {
      const bool same_year =
          dates.end->year == dates.start->year && (dates.end->month == 0 || dates.start->month == 0);
      if (!same_year) {
        issues.push_back(
            {"reversed_dates", 7, dates.span, "The end is before the start.", "Check both dates."});
        continue;
      }
    }
    if (dates.start->year * 12 + dates.start->month > today.year * 12 + today.month) {
      issues.push_back({"future_dates", 5, dates.span, "This begins in the future.", "Check the date."});
    }
    const std::string here = date_style(slice(text, dates.span));
    if (!here.empty()) {
      const bool year_only = is_year_only(here);
      if (!style.empty() && style != here && !mixed && !year_only) {
        issues.push_back({"mixed_date_formats", 3, dates.span, "Dates are written in more than one way.",
                          "Use one form throughout."});
        mixed = true;
      }
      if (!year_only) style = here;
    }
    MonthRange range;
    if (!month_range(dates, today, range)) continue;
    if (last != nullptr) {
      if (range.end > last_range.end && !last->dates->current) {
        issues.push_back({"date_order", 4, dates.span, "A later entry stands below an earlier one.",
                          "Put the latest first."});
      }
      // A year without a month may be any part of it: "2012 to 2017" and "2017 to now" only touch.
      const bool vague = (dates.end && dates.end->month == 0) || last->dates->start->month == 0;
      if (range.begin < last_range.end && range.end > last_range.begin &&
          range.end - last_range.begin > (vague ? 12 : 1)) {
        issues.push_back({"overlap", 1, dates.span, "This overlaps the entry above.",
                          "Right as it is if both ran at once."});
      }
      if (earliest - range.end >= gap_months) {
        issues.push_back({"gap", 3, dates.span,
                          "About " + std::to_string(earliest - range.end) +
                              " months lie between this and the entry above.",
                          "Be ready to say what was done in between."});
      }
    }
    earliest = last == nullptr ? range.begin : std::min(earliest, range.begin);
    last = &entry;
    last_range = range;
  }
  return issues;
}

}  // namespace savile
