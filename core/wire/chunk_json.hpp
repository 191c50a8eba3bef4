// Chunks -> {"chunks": [{"begin","end","tokens","context"?}]}. Offsets are UTF-16 code units.
#pragma once

#include <vector>

#include "chunk/chunk.hpp"
#include "json/value.hpp"
#include "text/utf16.hpp"

namespace savile {

[[nodiscard]] Json chunks_json(const std::vector<Chunk>& chunks, const Utf16Offsets& offsets);

}  // namespace savile
