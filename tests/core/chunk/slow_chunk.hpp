// What chunk() is to give: the text cut into all pieces of a level at once, each level from the whole
// structure, and as many as fit looked for in steps. Simple, and slow.
#pragma once

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "chunk/borders.hpp"
#include "chunk/chunk.hpp"
#include "chunk/structure.hpp"
#include "chunk/text_sizer.hpp"

namespace savile {

inline constexpr Border slow_borders[] = {Border::sentence, Border::word, Border::character};

struct SlowPiece {
  Span span;
  std::optional<Span> context;  // for its parts
};

class SlowChunker {
 public:
  SlowChunker(std::string_view text, const TextSizer& sizer, const ChunkOptions& options)
      : text_(text), sizer_(sizer), budget_(options.max_tokens) {
    const Span all{0, text.size()};
    if (all.empty()) return;
    if (const std::size_t size = sizer.of(all); size <= budget_) {
      chunks_.push_back({all, size, std::nullopt});
      return;
    }
    structure_ = structure_of(text, options.section);
    split(all, 0, std::nullopt);
  }

  std::vector<Chunk> take() { return std::move(chunks_); }

 private:
  // As deep as there are levels of cuts.
  void split(Span range, std::size_t level, std::optional<Span> context) {
    const std::vector<SlowPiece> pieces = pieces_of(range, level, context);
    const bool finest = level + 1 == structure_.size() + std::size(slow_borders);
    for (std::size_t i = 0; i < pieces.size();) {
      const std::size_t end = fitting_end(pieces, i);
      if (end > i) {
        push({pieces[i].span.begin, pieces[end - 1].span.end}, context);
        i = end;
        continue;
      }
      if (finest) {  // one character, larger than the budget: it cannot be less
        push(pieces[i].span, context);
      } else {
        split(pieces[i].span, level + 1, pieces[i].context);
      }
      ++i;
    }
  }

  // The most pieces from `first` on that fit together: looked for in steps that double, then halve.
  [[nodiscard]] std::size_t fitting_end(const std::vector<SlowPiece>& pieces, std::size_t first) const {
    std::size_t fits_to = first, step = 1;
    while (fits_to + step <= pieces.size() && fits(pieces, first, fits_to + step)) {
      fits_to += step;
      step *= 2;
    }
    for (; step > 0; step /= 2) {
      if (fits_to + step <= pieces.size() && fits(pieces, first, fits_to + step)) fits_to += step;
    }
    return fits_to;
  }

  [[nodiscard]] bool fits(const std::vector<SlowPiece>& pieces, std::size_t first, std::size_t end) const {
    return sizer_.of({pieces[first].span.begin, pieces[end - 1].span.end}) <= budget_;
  }

  [[nodiscard]] std::vector<SlowPiece> pieces_of(Span range, std::size_t level,
                                                 std::optional<Span> context) const {
    std::vector<SlowPiece> pieces;
    if (level >= structure_.size()) {
      for (const Span span : pieces_at(slow_borders[level - structure_.size()], range, text_))
        pieces.push_back({span, context});
      return pieces;
    }
    const CutLevel& cuts = structure_[level];
    const auto first = std::lower_bound(cuts.begin(), cuts.end(), range.begin,
                                        [](const Cut& cut, std::size_t at) { return cut.at < at; });
    pieces.push_back({{range.begin, range.end}, context});
    for (auto cut = first; cut != cuts.end() && cut->at < range.end; ++cut) {
      if (cut->at > pieces.back().span.begin) {
        pieces.back().span.end = cut->at;
        pieces.push_back({{cut->at, range.end}, context});
      }
      if (cut->context) pieces.back().context = cut->context;
    }
    return pieces;
  }

  // A piece in or before the head needs none.
  void push(Span span, std::optional<Span> context) {
    if (context && span.begin < context->end) context.reset();
    chunks_.push_back({span, sizer_.of(span), context});
  }

  std::string_view text_;
  const TextSizer& sizer_;
  std::size_t budget_;
  std::vector<CutLevel> structure_;
  std::vector<Chunk> chunks_;
};

inline std::vector<Chunk> slow_chunk(std::string_view text, const TextSizer& sizer,
                                     const ChunkOptions& options) {
  return SlowChunker(text, sizer, options).take();
}

inline bool same_chunks(const std::vector<Chunk>& a, const std::vector<Chunk>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Chunk& x, const Chunk& y) {
    return x.span == y.span && x.tokens == y.tokens && x.context == y.context;
  });
}

}  // namespace savile
