// The look of lines carried from a text to one made from it.
#include "document/layout_hint.hpp"

#include "target.hpp"
#include "text/line.hpp"

using namespace savile;

FUZZ_TARGET(layout, bytes) {
  const std::vector<std::string> parts = fuzz::parts_of(bytes, 3);
  Layout layout;
  for (const char c : parts[2]) layout.push_back({static_cast<unsigned char>(c), 50, c == 'a'});
  const Layout carried = carry_layout(parts[0], layout, parts[1]);
  const std::vector<Line> lines = split_lines(parts[1]);
  fuzz::law(carried.size() <= lines.size(), "no more looks than lines");
  if (parts[0] != parts[1]) return;
  for (std::size_t i = 0; i < std::min(carried.size(), layout.size()); ++i) {
    const int kept = lines[i].content.empty() ? 0 : layout[i].size;
    fuzz::law(carried[i].size == kept, "an unchanged text keeps its look");
  }
}
