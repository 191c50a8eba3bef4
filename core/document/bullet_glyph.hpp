// The sign at the beginning of a line that makes it an item: "- ", "•", "▪", "1.", "o ".
#pragma once

#include <cstddef>
#include <string_view>

namespace savile {

struct BulletGlyph {
  std::size_t size = 0;  // bytes of the sign with the blanks after it; 0: the line has none
  char32_t kind = 0;     // the sign itself; '1' for numbers, 'a' for letters with a bracket
  bool plain = false;    // one of the usual ones, which no heading is decorated with
};

// `content` is a line without its outer blanks; `indent` its columns of blanks before.
[[nodiscard]] BulletGlyph bullet_glyph(std::string_view content, std::size_t indent);

}  // namespace savile
