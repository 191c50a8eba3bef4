#include "analysis/work_history.hpp"

#include <algorithm>

#include "analysis/match.hpp"
#include "base/sort_stably.hpp"

namespace savile {

bool is_work(SectionType type) { return type == SectionType::experience || type == SectionType::teaching; }

bool month_range(const DateRange& dates, Date today, MonthRange& out) {
  if (!dates.start) return false;
  const int now = today.year * 12 + std::max<int>(today.month, 1);  // the month after today's
  out.begin = dates.start->year * 12 + std::max<int>(dates.start->month, 1) - 1;
  if (dates.current || !dates.end) {
    out.end = now;
  } else {
    const int month = dates.end->month > 0 ? dates.end->month : 12;  // as months_in() counts
    out.end = dates.end->year * 12 + month;
  }
  out.end = std::min(out.end, now);
  return out.end > out.begin;
}

int merged_months(std::vector<MonthRange> ranges) {
  sort_stably(ranges, [](const MonthRange& a, const MonthRange& b) { return a.begin < b.begin; });
  int months = 0, reached = 0;
  for (const MonthRange& range : ranges) {
    const int begin = std::max(range.begin, reached);
    if (range.end > begin) months += range.end - begin;
    reached = std::max(reached, range.end);
  }
  return months;
}

int experience_months(const Resume& resume, Date today) {
  std::vector<MonthRange> ranges;
  for (const Section& section : resume.sections) {
    if (!is_work(section.type)) continue;
    for (const Entry& entry : section.entries) {
      MonthRange range;
      if (entry.dates && month_range(*entry.dates, today, range)) ranges.push_back(range);
    }
  }
  return merged_months(std::move(ranges));
}

}  // namespace savile
