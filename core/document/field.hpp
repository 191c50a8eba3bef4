// Makes a Field of a span of the source.
#pragma once

#include <string_view>

#include "document/resume.hpp"

namespace savile {

// The cleaned text of `span`; not found if nothing is left of it.
[[nodiscard]] Field make_field(std::string_view text, Span span, int confidence);

}  // namespace savile
