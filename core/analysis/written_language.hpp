// Whether a text is written in English, as far as what is said of its words needs to know.
#pragma once

#include "text/token.hpp"

namespace savile {

// True unless small words of another language clearly outnumber the English ones: a list of names, or a
// text of few words, counts as English. Linear.
[[nodiscard]] bool is_english(const TokenizedText& text);

}  // namespace savile
