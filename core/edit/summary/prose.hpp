// Whether a section that is read as a summary is one: running text about a person, not a list of awards or
// dates under a heading like "Qualifications".
#pragma once

#include <string_view>

#include "document/resume.hpp"

namespace savile {

[[nodiscard]] bool is_prose(const Section& summary, std::string_view text);

}  // namespace savile
