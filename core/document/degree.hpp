// Awards in a line: "Bachelor of Science in Nursing" -> level 3, "Bachelor of Science", "Nursing".
//
// Shared by the parser, the extractor and the verifier.
#pragma once

#include <string_view>

#include "base/span.hpp"

namespace savile {

struct DegreeFound {
  int level = 0;     // 0 none found, 1 school, 2 associate or vocational, 3 bachelor, 4 master, 5 doctorate
  Span study_type;   // "Bachelor of Science", as written
  Span field;        // "Nursing"; empty where none is named
  int evidence = 0;  // how plainly it is an award, as in name_evidence
};

// The first award in `text[within]`, which should be one line or less. Two-letter abbreviations
// ("BS", "MA") count in capitals only, and "MD", "MA" and the like not where they stand for a state.
[[nodiscard]] DegreeFound find_degree(std::string_view text, Span within);

// "bachelor": the level's name in JSON; "" for 0.
[[nodiscard]] std::string_view degree_level_name(int level);

}  // namespace savile
