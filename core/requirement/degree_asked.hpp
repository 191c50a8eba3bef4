// "Bachelor's degree in nursing or a related field", "BS/MS", "degree or equivalent experience".
#pragma once

#include <cstddef>
#include <optional>

#include "requirement/requirements.hpp"
#include "text/token.hpp"

namespace savile {

// What degree the tokens [first, last) ask for: the lowest level that is named, all fields. Not "a
// high degree of autonomy", "Scrum Master", "WCAG 2.1 AA", "MS Office".
[[nodiscard]] std::optional<DegreeAsked> find_degree_asked(const TokenizedText& text, std::size_t first,
                                                           std::size_t last);

}  // namespace savile
