// How many characters, or UTF-16 code units, valid UTF-8 is: eight bytes at a time, and 64 where all are
// ASCII.
#pragma once

#include <cstddef>
#include <string_view>

namespace savile {

[[nodiscard]] std::size_t count_code_points(std::string_view text);
[[nodiscard]] std::size_t count_utf16_units(std::string_view text);

}  // namespace savile
