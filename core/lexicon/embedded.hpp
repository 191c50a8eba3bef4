// The lists under core/lexicon/data as they were at build, without comments and blank lines.
#pragma once

#include <string_view>

namespace savile {

// The lines of data/NAME.txt; empty if there is no such list. Lives as long as the program.
[[nodiscard]] std::string_view embedded_list(std::string_view name);

}  // namespace savile
