// What a posting cannot do without and a résumé does not show: a licence, a degree, most of the years
// asked for. Each holds the whole score down, however near the rest of the work is.
//
//   score = the scale's value × the percent of each limit, at least `lowest_limit` of it
//
// A limit only weakens with evidence, so evidence never lowers the score.
#pragma once

#include <string_view>
#include <vector>

#include "analysis/match.hpp"
#include "analysis/requirement_coverage.hpp"
#include "requirement/requirements.hpp"

namespace savile {

// In the order of the posting. `found` holds the matches of `requirements`, in their order.
[[nodiscard]] std::vector<ScoreLimit> score_limits(const Coverage& coverage, const Requirements& requirements,
                                                   const std::vector<RequirementMatch>& found,
                                                   const Lexicon& lexicon);

// The score under its limits, 0 to 100.
[[nodiscard]] int limited_score(int score, const std::vector<ScoreLimit>& limits);

// Whether somebody with this title holds the licence of this name: "Staff Nurse" that of a nurse, a
// "Nursing Assistant" not.
[[nodiscard]] bool title_holds(std::string_view title, std::string_view licence);

}  // namespace savile
