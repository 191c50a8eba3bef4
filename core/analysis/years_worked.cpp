#include "analysis/years_worked.hpp"

#include <utility>
#include <vector>

#include "analysis/title_match.hpp"
#include "analysis/work_history.hpp"

namespace savile {
namespace {

constexpr int least_similarity =
    80;  // "Staff Nurse" for "Registered Nurse", not "Van Driver" for "HGV Driver"

}  // namespace

int years_as(std::string_view title, const Resume& resume, Date today) {
  std::vector<MonthRange> ranges;
  for (const Section& section : resume.sections) {
    if (!is_work(section.type)) continue;
    for (const Entry& entry : section.entries) {
      MonthRange range;
      if (!entry.title.found() || !entry.dates || !month_range(*entry.dates, today, range)) continue;
      if (title_similarity(entry.title.value, title) >= least_similarity) ranges.push_back(range);
    }
  }
  return merged_months(std::move(ranges)) / 12;
}

}  // namespace savile
