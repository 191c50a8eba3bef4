// "4+ years of …", "3-5 years", "at least two years", "minimum of 5 yrs", "five (5) years";
// and as the most: "up to 2 years", "no more than one year", "0-2 years".
#pragma once

#include <cstddef>
#include <optional>

#include "requirement/requirements.hpp"
#include "text/token.hpp"

namespace savile {

// The first number of years of experience in the tokens [first, last). Not "18 years of age",
// "20 years ago", "over the last 5 years", "a 2-year contract", "50 years in business".
[[nodiscard]] std::optional<YearsAsked> find_years_asked(const TokenizedText& text, std::size_t first,
                                                         std::size_t last);

}  // namespace savile
