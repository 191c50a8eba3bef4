// Cuts a text into pieces that fit a budget.
//
// Laws: the pieces joined in order give the text back; each fits; nothing is cut that would have
// fitted whole; same input, same pieces. The coarsest cut that does is used:
//
//   what the section is made of (structure.hpp) > sentences > words > characters
//
// Time n log n with a sizer that looks up; with one that counts, each byte is counted a logarithm
// of times.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "chunk/text_sizer.hpp"
#include "document/section_type.hpp"

namespace savile {

struct ChunkOptions {
  std::size_t max_tokens = 2000;             // at least 1, in what the sizer counts
  SectionType section = SectionType::other;  // says what the text is made of
};

struct Chunk {
  Span span;
  std::size_t tokens = 0;       // by the sizer; above the budget only for a single character that is
  std::optional<Span> context;  // the head or label of what this piece goes on with; not content
};

// `sizer` is of this text.
[[nodiscard]] std::vector<Chunk> chunk(std::string_view text, const TextSizer& sizer,
                                       const ChunkOptions& options);

// By token_estimate.hpp.
[[nodiscard]] std::vector<Chunk> chunk(std::string_view text, const ChunkOptions& options);

}  // namespace savile
