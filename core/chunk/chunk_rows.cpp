#include "chunk/chunk_rows.hpp"

#include <optional>

#include "chunk/count_units.hpp"
#include "chunk/plain_sizes.hpp"

namespace savile {
namespace {

std::vector<Chunk> cut_up(std::string_view text, const ChunkOptions& options, SizeKind kind,
                          MeasureUnits measure, double seam) {
  switch (kind) {
    case SizeKind::words: return chunk(text, WordSizes(TokenPlaces(text)), options);
    case SizeKind::characters: return chunk(text, CharacterSizes(text), options);
    case SizeKind::measured: return chunk(text, MeasuredSizes(text, measure, seam), options);
    case SizeKind::estimate: break;
  }
  return chunk(text, options);
}

// Places in code units, each counted from the last: pieces come in order, and a context serves some of them.
class Units {
 public:
  explicit Units(std::string_view text) : text_(text) {}

  std::uint32_t operator()(std::size_t at) {
    if (at >= at_) {
      units_ += count_utf16_units(slice(text_, {at_, at}));
    } else {
      units_ -= count_utf16_units(slice(text_, {at, at_}));
    }
    at_ = at;
    return static_cast<std::uint32_t>(units_);
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0, units_ = 0;
};

}  // namespace

std::vector<std::uint32_t> chunk_rows(std::string_view text, const ChunkOptions& options, SizeKind kind,
                                      MeasureUnits measure, double seam) {
  const std::vector<Chunk> chunks = cut_up(text, options, kind, measure, seam);
  std::vector<std::uint32_t> rows;
  rows.reserve(chunks.size() * chunk_row_width);
  Units place(text), context_place(text);
  std::optional<Span> context;  // of the last piece that had one
  std::uint32_t context_begin = 0, context_end = 0;
  for (const Chunk& piece : chunks) {
    if (piece.context && piece.context != context) {
      context = piece.context;
      context_begin = context_place(context->begin);
      context_end = context_place(context->end);
    }
    rows.push_back(place(piece.span.begin));
    rows.push_back(place(piece.span.end));
    rows.push_back(static_cast<std::uint32_t>(piece.tokens));
    rows.push_back(context_begin);
    rows.push_back(piece.context ? context_end : context_begin);
  }
  return rows;
}

}  // namespace savile
