// What to ask about a bullet that gives no figure. Asked, never filled in: the answer is the user's.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/lexicon.hpp"

namespace savile {

// "How many residents was it?", "By how much, and over what time?" …; one or two short questions that
// name a thing of the bullet where they can. `bullet` is its content without the glyph.
[[nodiscard]] std::string figure_question(std::string_view bullet, const Lexicon& lexicon);

// What may be asked of any bullet, in whatever language.
[[nodiscard]] std::string general_figure_question();

}  // namespace savile
