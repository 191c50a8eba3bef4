// The paragraphs of a text by its line ends alone: eight bytes are looked at together, and no line is read.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace savile {

// Where the lines behind blank ones begin, as structure.hpp has it. None where lines have to be read for
// that: most are apart from each other (a spaced-out text, see document/resume_line.cpp), or there are marks
// that reach beyond their line: "---", "<!--", "```", "~~~", "|". Linear.
[[nodiscard]] std::optional<std::vector<std::size_t>> plain_paragraphs(std::string_view text);

}  // namespace savile
