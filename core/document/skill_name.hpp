// A skill of a list without what is said of it: "SolidWorks" of "SolidWorks (expert)", "Python" of "Python (6
// years)", "Excel" of "Excel - advanced". The item itself keeps it: an editor moves both together.
#pragma once

#include <string_view>

#include "base/span.hpp"

namespace savile {

// Within `item`; the item itself where nothing is said of it. Brackets of another kind are part of the name:
// "Azure (DevOps)".
[[nodiscard]] Span skill_name(std::string_view text, Span item);

}  // namespace savile
