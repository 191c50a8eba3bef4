// Cuts a text into pieces that fit a token budget.
//
// Laws: the pieces joined in order give the text back; each fits; nothing is cut that would have
// fitted whole; same input, same pieces. The weakest border that does is used:
//
//   paragraphs and entries > lines and bullets > sentences > words > characters
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "document/section_type.hpp"

namespace savile {

struct ChunkOptions {
  std::size_t max_tokens = 2000;             // at least 1
  SectionType section = SectionType::other;  // entries (experience, education …) keep their head as context
};

struct Chunk {
  Span span;
  std::size_t tokens = 0;       // by token_estimate.hpp
  std::optional<Span> context;  // the head of the entry that this piece goes on with; not content
};

[[nodiscard]] std::vector<Chunk> chunk(std::string_view text, const ChunkOptions& options);

}  // namespace savile
