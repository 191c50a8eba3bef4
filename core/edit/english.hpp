// Whether a text is English, so that rules of English grammar leave others alone.
#pragma once

#include <string_view>

namespace savile {

// By the share of words that English has and its neighbours do not ("the", "and", "with", "by").
// False for a text too short to tell. Linear.
[[nodiscard]] bool is_english(std::string_view text);

}  // namespace savile
