// Text as it goes into a prompt.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace savile {

// One line, without what a reader cannot see.
[[nodiscard]] std::string shown(std::string_view text);

// At most `size` bytes and a mark that more stood there; never cut within a character.
[[nodiscard]] std::string cut_at_character(std::string_view text, std::size_t size);

}  // namespace savile
