#include "pipeline/chunk_rows.hpp"

#include <optional>

#include "chunk/chunk.hpp"
#include "chunk/count_units.hpp"
#include "chunk/measured_sizes.hpp"
#include "chunk/plain_sizes.hpp"
#include "document/section_type.hpp"
#include "pipeline/request.hpp"
#include "text/from_utf16.hpp"

namespace savile {
namespace {

// Only what is new is filled, so a text of the same size costs nothing.
void make_room(std::string& buffer, std::size_t size) {
  if (buffer.size() < size) buffer.resize(size);
}

std::vector<Chunk> cut_up(std::string_view text, const ChunkOptions& options, const RowsRequest& request) {
  switch (request.kind) {
    case SizeKind::words: return chunk(text, WordSizes(TokenPlaces(text)), options);
    case SizeKind::characters: return chunk(text, CharacterSizes(text), options);
    case SizeKind::measured: return chunk(text, MeasuredSizes(text, request.measure, request.seam), options);
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

std::vector<std::uint32_t> rows_of(std::string_view text, const std::vector<Chunk>& chunks) {
  std::vector<std::uint32_t> rows(chunks.size() * ChunkRows::width);
  std::uint32_t* row = rows.data();
  Units place(text), context_place(text);
  std::optional<Span> context;  // of the last piece that had one
  std::uint32_t context_begin = 0, context_end = 0;
  for (const Chunk& piece : chunks) {
    if (piece.context && piece.context != context) {
      context = piece.context;
      context_begin = context_place(context->begin);
      context_end = context_place(context->end);
    }
    row[0] = place(piece.span.begin);
    row[1] = place(piece.span.end);
    row[2] = static_cast<std::uint32_t>(piece.tokens);
    row[3] = context_begin;
    row[4] = piece.context ? context_end : context_begin;
    row += ChunkRows::width;
  }
  return rows;
}

}  // namespace

char* ChunkRows::room(std::size_t size) {
  make_room(input_, size);
  return input_.data();
}

int ChunkRows::cut(std::size_t text_size, std::size_t units, const RowsRequest& request) {
  const auto section = section_type_named(request.section);
  if (!section) return unknown_section;
  std::string_view text = input().substr(0, text_size);
  if (units > 0) {
    make_room(text_, units * 3);
    text = std::string_view(text_).substr(0, utf8_from_utf16(input_.data(), units, text_.data()));
  }
  if (text.size() > longest_text) return too_large;
  rows_ = rows_of(text, cut_up(text, {request.most, *section}, request));
  return static_cast<int>(rows_.size() / width);
}

}  // namespace savile
