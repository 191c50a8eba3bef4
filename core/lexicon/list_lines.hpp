// The lines and fields of an embedded list, as views into it.
#pragma once

#include <string_view>

#include "text/character.hpp"

namespace savile {

// Calls `use` with each line that is not blank, without the blanks around it.
template <class Use>
void for_each_line(std::string_view content, Use use) {
  while (!content.empty()) {
    const std::size_t end = content.find('\n');
    const std::string_view line = trim(content.substr(0, end));
    if (!line.empty()) use(line);
    if (end == std::string_view::npos) break;
    content.remove_prefix(end + 1);
  }
}

// Calls `use` with each part of `line` between `separator`s, trimmed; empty parts are left out.
template <class Use>
void for_each_field(std::string_view line, char separator, Use use) {
  while (true) {
    const std::size_t end = line.find(separator);
    const std::string_view field = trim(line.substr(0, end));
    if (!field.empty()) use(field);
    if (end == std::string_view::npos) break;
    line.remove_prefix(end + 1);
  }
}

}  // namespace savile
