// The grade point average of an entry of education, as written: "3.94", "3.8/4.0".
#pragma once

#include <string_view>

#include "base/span.hpp"

namespace savile {

// The figure beside "GPA", "CGPA" or "grade point average" within `part`; empty where there is none.
// A GPA is 0 to 20 with its scale behind it, if any; a year or a count beside the word is none.
[[nodiscard]] Span find_grade_point(std::string_view text, Span part);

}  // namespace savile
