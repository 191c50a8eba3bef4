// Where the lines of a text begin and end, by all that its tokens take for a line's end: LF, CR, U+2028 and
// U+2029.
#pragma once

#include <cstddef>
#include <string_view>

namespace savile::gate {

// Of the line that holds the byte; the end lies before its line end.
[[nodiscard]] std::size_t line_begin(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t line_end(std::string_view text, std::size_t at);

// CR LF is one. Linear.
[[nodiscard]] std::size_t count_line_ends(std::string_view text);

}  // namespace savile::gate
