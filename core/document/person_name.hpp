// How much a piece of a contact line looks like the name of a person.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "document/resume_line.hpp"

namespace savile {

struct NameGuess {
  Span span;      // the name without titles after it ("Ana Ruiz, RN" is "Ana Ruiz")
  int score = 0;  // 0 to 100
};

// `order`: 1 for the first line that can be read; `first`: the piece begins its line.
[[nodiscard]] NameGuess guess_name(std::string_view text, Span piece, const ResumeLine& line,
                                   std::size_t order, bool first);

// "J A N E   D O E": letters set apart. Empty for anything else, else "JANE DOE".
[[nodiscard]] std::string joined_letters(std::string_view text, Span line);

}  // namespace savile
