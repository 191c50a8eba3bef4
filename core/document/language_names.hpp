// Names of human languages, to tell "English, Spanish (fluent)" from a list of skills.
#pragma once

#include <string_view>

#include "base/span.hpp"

namespace savile {

// True if most items of the list name a language that people speak.
[[nodiscard]] bool is_language_list(std::string_view text, Span line);

}  // namespace savile
