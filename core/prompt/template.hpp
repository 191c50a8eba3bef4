// The texts under core/prompt/templates as they were at build, without comments and blank lines.
#pragma once

#include <string_view>

namespace savile {

// The lines of templates/NAME.txt; empty if there is no such file. Lives as long as the program.
[[nodiscard]] std::string_view prompt_template(std::string_view name);

}  // namespace savile
