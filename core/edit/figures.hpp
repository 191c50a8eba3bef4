// Whether a bullet gives a figure: "cut costs by 9%", "a team of five", not "Year 5" or "Level 2".
#pragma once

#include <string_view>

#include "lexicon/lexicon.hpp"

namespace savile {

[[nodiscard]] bool has_figure(std::string_view bullet, const Lexicon& lexicon);

// Whether a figure of it says what came of the work: a share, money, a factor, from one value to another.
[[nodiscard]] bool has_result(std::string_view bullet, const Lexicon& lexicon);

}  // namespace savile
