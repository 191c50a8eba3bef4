// What is wrong with the dates of a section's entries.
#pragma once

#include <vector>

#include "analysis/section_analyzer.hpp"

namespace savile {

// Issues `undated`, `reversed_dates`, `future_dates`, `date_order` (not latest first), `overlap`,
// `gap` (half a year or more between jobs) and `mixed_date_formats`. An overlap is only named, with
// the lowest severity: two jobs at once are no fault.
[[nodiscard]] std::vector<Issue> find_date_issues(const Section& section, std::string_view text, Date today);

}  // namespace savile
