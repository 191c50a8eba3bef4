// Whether a bullet gives a figure: "cut costs by 9%", "a team of five", not "Year 5" or "Level 2".
#pragma once

#include <string_view>

#include "lexicon/lexicon.hpp"

namespace savile {

struct FiguresGiven {
  bool any = false;
  bool result = false;  // one says what came of the work: a share, money, a factor, from one value to another
};

[[nodiscard]] FiguresGiven figures_given(std::string_view bullet, const Lexicon& lexicon);

[[nodiscard]] inline bool has_figure(std::string_view bullet, const Lexicon& lexicon) {
  return figures_given(bullet, lexicon).any;
}

[[nodiscard]] inline bool has_result(std::string_view bullet, const Lexicon& lexicon) {
  return figures_given(bullet, lexicon).result;
}

}  // namespace savile
