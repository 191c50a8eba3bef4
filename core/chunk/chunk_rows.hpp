// A text cut up for JavaScript: numbers in, rows of numbers out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "chunk/chunk.hpp"
#include "chunk/measured_sizes.hpp"

namespace savile {

enum class SizeKind : std::uint8_t { estimate, words, characters, measured };

// A row a piece: begin, end, tokens, and begin and end of its context (the same where it has none). Offsets
// are UTF-16 code units. `measure` and `seam` are for `measured` alone (measured_sizes.hpp).
inline constexpr std::size_t chunk_row_width = 5;
[[nodiscard]] std::vector<std::uint32_t> chunk_rows(std::string_view text, const ChunkOptions& options,
                                                    SizeKind kind, MeasureUnits measure, double seam);

}  // namespace savile
