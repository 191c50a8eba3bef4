// The border of the chunker, see core/pipeline/chunk_rows.hpp.
//
//   chunkText   [ the text as UTF-8, or as UTF-16 ][ the section's type ]    written by JavaScript
//   chunkRows   [ rows of numbers ]                                          valid until the next call
//
// The memory may move in JavaScript's eyes whenever it grows: views must be taken anew after every call.
#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdint>

#include "pipeline/chunk_rows.hpp"

// The size that JavaScript gives to code units [begin, end) of the text that is being cut. It must not
// throw; web/src/chunker/chunker.ts sees to that.
EM_JS(double, savile_measure, (std::size_t begin, std::size_t end), { return Module["measure"](begin, end); })

namespace {

savile::ChunkRows& chunk_rows() {
  static savile::ChunkRows instance;  // one a wasm instance; made by the first call
  return instance;
}

}  // namespace

extern "C" {
EMSCRIPTEN_KEEPALIVE std::uintptr_t chunkText(std::size_t size) {
  return reinterpret_cast<std::uintptr_t>(chunk_rows().room(size));
}

// `units`: code units of UTF-16, or 0 where the text is UTF-8. How many rows there are, or what is wrong.
EMSCRIPTEN_KEEPALIVE int chunkCut(std::size_t text_size, std::size_t units, std::size_t section_size,
                                  std::size_t most, int kind, double seam) {
  auto& rows = chunk_rows();
  const auto section = rows.input().substr(text_size, section_size);
  return rows.cut(text_size, units,
                  {section, most, static_cast<savile::SizeKind>(kind), &savile_measure, seam});
}

EMSCRIPTEN_KEEPALIVE std::uintptr_t chunkRows() {
  return reinterpret_cast<std::uintptr_t>(chunk_rows().rows().data());
}
}
