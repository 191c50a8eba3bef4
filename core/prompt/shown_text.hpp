// Text as it goes into a prompt.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace savile {

// One line, without what a reader cannot see.
[[nodiscard]] std::string shown(std::string_view text);

// Its first `size` bytes at most; never cut within a character.
[[nodiscard]] std::string_view cut_text(std::string_view text, std::size_t size);

// The same, with a mark where more stood there.
[[nodiscard]] std::string cut_at_character(std::string_view text, std::size_t size);

}  // namespace savile
