#include "document/layout_evidence.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

#include "base/sort_stably.hpp"
namespace savile {
namespace {

constexpr int clearly_larger = 108;         // percent of the text's size
constexpr int same_size = 3;                // tenths of a point that sizes of one kind may differ by
constexpr int wholly_bold = 85;             // percent
constexpr std::size_t longest_larger = 14;  // words; a larger paragraph is no heading
constexpr int most_ranks = 6;

// The size that most of the text is set in.
int text_size(const Layout& layout, const std::vector<ResumeLine>& lines) {
  std::map<int, std::size_t> weights;
  for (std::size_t i = 0; i < lines.size() && i < layout.size(); ++i) {
    if (layout[i].size > 0) weights[layout[i].size] += lines[i].content.size();
  }
  int best = 0;
  std::size_t most = 0;
  for (const auto& [size, weight] : weights) {
    if (weight > most) {
      most = weight;
      best = size;
    }
  }
  return best;
}

// Sizes above the text's, largest first, those that hardly differ as one.
std::vector<int> larger_sizes(const Layout& layout, const std::vector<ResumeLine>& lines, int usual) {
  std::vector<int> sizes;
  for (std::size_t i = 0; i < lines.size() && i < layout.size(); ++i) {
    if (lines[i].empty() || lines[i].words > longest_larger) continue;
    if (layout[i].size * 100 >= usual * clearly_larger) sizes.push_back(layout[i].size);
  }
  sort_stably(sizes, [](int a, int b) { return a > b; });
  std::vector<int> kinds;
  for (const int size : sizes) {
    if (kinds.empty() || kinds.back() - size > same_size) kinds.push_back(size);
  }
  return kinds;
}

bool mostly_bold(const Layout& layout, const std::vector<ResumeLine>& lines) {
  std::size_t bold = 0, all = 0;
  for (std::size_t i = 0; i < lines.size() && i < layout.size(); ++i) {
    all += lines[i].content.size();
    if (layout[i].bold >= wholly_bold) bold += lines[i].content.size();
  }
  return bold * 2 > all;
}

}  // namespace

void take_layout(std::string_view text, const Layout& layout, std::vector<ResumeLine>& lines) {
  (void)text;
  if (layout.empty()) return;
  const int usual = text_size(layout, lines);
  const std::vector<int> kinds = larger_sizes(layout, lines, usual);
  const bool bold_tells = !mostly_bold(layout, lines);
  for (std::size_t i = 0; i < lines.size() && i < layout.size(); ++i) {
    ResumeLine& line = lines[i];
    if (layout[i].aside && !line.blank()) line.skipped = true;
    if (line.empty()) continue;
    if (bold_tells && layout[i].bold >= wholly_bold) line.bold = true;
    if (line.words > longest_larger || line.has_glyph()) continue;
    for (std::size_t k = 0; k < kinds.size(); ++k) {
      if (kinds[k] - layout[i].size > same_size || layout[i].size > kinds[k]) continue;
      line.larger = std::min(static_cast<int>(k) + 1, most_ranks);
      break;
    }
  }
}

}  // namespace savile
