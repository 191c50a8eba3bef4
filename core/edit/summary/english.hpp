// Whether running text of a résumé is English, so that English may be written into it.
#pragma once

#include <string_view>

namespace savile {

// By its most common small words against those of other Latin-script languages. False for a text with too
// few of them to tell.
[[nodiscard]] bool is_english(std::string_view text);

}  // namespace savile
