#include "document/layout_hint.hpp"

#include <cstddef>
#include <unordered_map>

#include "text/line.hpp"

namespace savile {

Layout carry_layout(std::string_view before, const Layout& layout, std::string_view after) {
  if (layout.empty()) return {};
  // The lines of each wording, the next one to give its hint first.
  struct Places {
    std::vector<std::size_t> lines;
    std::size_t next = 0;
  };
  std::unordered_map<std::string_view, Places> known;
  const std::vector<Line> old_lines = split_lines(before);
  for (std::size_t i = 0; i < old_lines.size() && i < layout.size(); ++i) {
    if (!old_lines[i].content.empty()) known[slice(before, old_lines[i].content)].lines.push_back(i);
  }
  Layout out;
  for (const Line& line : split_lines(after)) {
    const auto found = known.find(slice(after, line.content));
    if (found == known.end() || found->second.next >= found->second.lines.size()) {
      out.emplace_back();
    } else {
      out.push_back(layout[found->second.lines[found->second.next++]]);
    }
  }
  return out;
}

}  // namespace savile
