// Sentences of running text, without the blanks around them.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace savile {

// Cuts after . ! ? (with closing quotes and brackets) where a blank and an upper-case letter, a
// digit or the end follows, and at blank lines (but where no stop is before one and a lower-case
// letter behind it: a double-spaced sentence). Not after one-letter abbreviations ("J. Smith"),
// a closed list of others ("e.g.", "Inc.", "Sr.") nor inside "3.5" or "Node.js". Linear.
[[nodiscard]] std::vector<Span> split_sentences(std::string_view text);

}  // namespace savile
