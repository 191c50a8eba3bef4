// How long somebody has worked, and at what: months of merged date ranges.
#pragma once

#include <cstddef>
#include <vector>

#include "document/resume.hpp"

namespace savile {

// Half-open months since year 0: [begin, end).
struct MonthRange {
  int begin = 0, end = 0;
};

// None for an undated, reversed or future entry. A current one ends with `today`.
[[nodiscard]] bool month_range(const DateRange& dates, Date today, MonthRange& out);

// Months covered by at least one range. Adding a range never lowers it.
[[nodiscard]] int merged_months(std::vector<MonthRange> ranges);

// Whether a section's entries are jobs: experience and teaching, not studies or volunteering.
[[nodiscard]] bool is_work(SectionType type);

}  // namespace savile
