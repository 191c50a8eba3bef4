// Words that carry no claim of their own: function words and connecting vocabulary.
#pragma once

#include <string_view>

namespace savile {

// "across", "while", "including" and the like, in any case. Not neutral: numbers, negations
// ("not", "without"), frequencies ("daily"), extents ("all", "only", "first") and modals of degree.
[[nodiscard]] bool is_neutral_word(std::string_view word);

}  // namespace savile
