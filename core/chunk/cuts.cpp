#include "chunk/cuts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "chunk/borders.hpp"
#include "chunk/paragraphs.hpp"

namespace savile {
namespace {

constexpr Border finer_borders[] = {Border::sentence, Border::word, Border::character};

CutLevel plain_cuts(const std::vector<std::size_t>& begins) {
  CutLevel cuts;
  cuts.reserve(begins.size());
  for (const std::size_t at : begins) cuts.push_back({at, std::nullopt});
  return cuts;
}

std::span<const Cut> within(const CutLevel& cuts, Span range) {
  const auto before = [](const Cut& cut, std::size_t at) { return cut.at < at; };
  const auto first = std::lower_bound(cuts.begin(), cuts.end(), range.begin, before);
  const auto last = std::lower_bound(first, cuts.end(), range.end, before);
  return std::span(cuts).subspan(static_cast<std::size_t>(first - cuts.begin()),
                                 static_cast<std::size_t>(last - first));
}

}  // namespace

Cuts::Cuts(std::string_view text, SectionType type) : text_(text), type_(type), lines_(text) {
  if (cut_by_paragraphs(type)) {
    if (const auto begins = plain_paragraphs(text)) {
      lazy_ = true;
      coarse_ = 2;
      levels_.resize(coarse_ + std::size(finer_borders));
      levels_[0] = plain_cuts(*begins);
      return;
    }
  }
  levels_ = structure_of(text_, type_);
  coarse_ = levels_.size();
  levels_.resize(coarse_ + std::size(finer_borders));
}

std::span<const Cut> Cuts::in(std::size_t level, Span range) {
  if (level >= coarse_) {
    levels_[level].clear();
    for (const Span piece : pieces_at(finer_borders[level - coarse_], range, text_))
      levels_[level].push_back({piece.begin, std::nullopt});
    return levels_[level];
  }
  if (lazy_ && level == 1) {
    if (const auto begins = lines_.begins_in(range)) {
      levels_[1] = plain_cuts(*begins);
      return levels_[1];
    }
    // Level 0 is in use, and is what it was.
    lazy_ = false;
    levels_[1] = std::move(structure_of(text_, type_)[1]);
  }
  return within(levels_[level], range);
}

}  // namespace savile
