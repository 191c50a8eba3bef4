// The parts of a posting by what stands in them, and its blocks: a bullet or a paragraph each.
//
//   Line "What you'll bring"  -> opens `requirements`
//   Line "Requirements: a; b" -> a block whose clauses are switched to `requirements` by the label
//
// Blocks are disjoint, in text order, and keep no heading line. Text under no heading is `intro`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "requirement/cue_table.hpp"
#include "text/token.hpp"

namespace savile {

enum class PostingSection : std::uint8_t {
  intro,
  responsibilities,
  requirements,
  preferred,
  about,
  benefits,
  legal,
  pay,
  facts,  // "Location: …", "Job type: …": about the job, asks for nothing
};

struct PostingBlock {
  Span span;  // content only: no bullet glyph, no blanks at the ends
  PostingSection section = PostingSection::intro;
  bool bullet = false;
  bool headed = false;  // under a heading or a label, not merely assumed
};

// "Company: …" and the like, with what stands after the colon.
struct PostingLabel {
  std::string_view kind;  // "title", "location", "type", "employer", "seniority", "meta", "pay"
  Span value;
};

struct PostingOutline {
  std::vector<PostingBlock> blocks;
  std::vector<PostingLabel> labels;
  std::vector<Span> headings;  // the lines taken as headings, in text order
};

// The headings' phrases by kind.
[[nodiscard]] const CueTable& posting_heading_cues();

// The section that a heading phrase of this kind opens.
[[nodiscard]] PostingSection section_of_heading(std::string_view kind);

// The kind of a label ("Requirements", "Job benefits") whose colon is token `colon`; its words
// begin at or after token `begin` and are set in `first`. None where those words are no known label.
[[nodiscard]] std::optional<CueHit> label_before_colon(const TokenizedText& text, std::size_t begin,
                                                       std::size_t colon);

[[nodiscard]] PostingOutline outline_posting(const TokenizedText& text);

}  // namespace savile
