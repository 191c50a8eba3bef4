// The border of the chunker, by itself: no text is kept, and no JSON passes.
//
//   chunkText   [ the text as UTF-8, or as UTF-16 ][ the section's type ]    written by JavaScript
//   chunkRows   [ rows of numbers, see core/chunk/chunk_rows.hpp ]           valid until the next call
//
// The memory may move in JavaScript's eyes whenever it grows: views must be taken anew after every call.
#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "chunk/chunk_rows.hpp"
#include "document/section_type.hpp"
#include "pipeline/request.hpp"
#include "text/from_utf16.hpp"

// The size that JavaScript gives to code units [begin, end) of the text that is being cut. It must not
// throw; web/src/chunker/chunk_border.ts sees to that.
EM_JS(double, savile_measure, (std::size_t begin, std::size_t end), { return Module["measure"](begin, end); })

namespace {

struct ChunkBorder {
  std::string input, text;
  std::vector<std::uint32_t> rows;
};

ChunkBorder& border() {
  static ChunkBorder instance;  // one a wasm instance; made by the first call
  return instance;
}

// Only what is new is filled, so a text of the same size costs nothing.
void make_room(std::string& buffer, std::size_t size) {
  if (buffer.size() < size) buffer.resize(size);
}

constexpr int unknown_section = -1, too_large = -2;

}  // namespace

extern "C" {
EMSCRIPTEN_KEEPALIVE std::uintptr_t chunkText(std::size_t size) {
  make_room(border().input, size);
  return reinterpret_cast<std::uintptr_t>(border().input.data());
}

// `units`: code units of UTF-16, or 0 where the text is UTF-8. How many rows there are, or what is wrong.
EMSCRIPTEN_KEEPALIVE int chunkCut(std::size_t text_size, std::size_t units, std::size_t section_size,
                                  std::size_t most, int kind, double seam) {
  auto& b = border();
  const std::string_view input = std::string_view(b.input).substr(0, text_size + section_size);
  std::string_view text = input.substr(0, text_size);
  const auto section = savile::section_type_named(input.substr(text_size));
  if (!section) return unknown_section;
  if (units > 0) {
    make_room(b.text, units * 3);
    text = std::string_view(b.text).substr(0, savile::utf8_from_utf16(text.data(), units, b.text.data()));
  }
  if (text.size() > savile::longest_text) return too_large;
  b.rows =
      savile::chunk_rows(text, {most, *section}, static_cast<savile::SizeKind>(kind), &savile_measure, seam);
  return static_cast<int>(b.rows.size() / savile::chunk_row_width);
}

EMSCRIPTEN_KEEPALIVE std::uintptr_t chunkRows() {
  return reinterpret_cast<std::uintptr_t>(border().rows.data());
}
}
