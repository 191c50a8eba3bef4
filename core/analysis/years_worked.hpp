// Whole years of work that the dates of a résumé support, rounded down.
#pragma once

#include <string_view>

#include "document/resume.hpp"

namespace savile {

// In posts near this title (title_similarity); overlaps counted once, undated posts left out.
// `today` closes ranges that go on.
[[nodiscard]] int years_as(std::string_view title, const Resume& resume, Date today);

}  // namespace savile
