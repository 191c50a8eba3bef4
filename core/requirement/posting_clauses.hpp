// The clauses of a posting: the smallest pieces that ask for one thing or one list of things.
//
//   "Requirements: 3 years in sales; Spanish a plus."  ->  [3 years in sales] [Spanish a plus]
//
// Clauses are disjoint and in text order. Cut at sentence ends, semicolons, bullets within a line,
// labels, where the importance changes ("BSc required, MSc preferred"), and where another deed begins
// (deed_joints.hpp); a clause of more than 30 words is cut at a comma or "and".
#pragma once

#include <vector>

#include "base/span.hpp"
#include "requirement/posting_section.hpp"
#include "text/token.hpp"

namespace savile {

struct PostingClause {
  Span span;                        // without signs and blanks at the ends
  std::size_t first = 0, last = 0;  // its tokens [first, last)
  PostingSection section = PostingSection::intro;
  bool bullet = false;
  bool headed = false;
  std::size_t block = 0;  // its place in PostingOutline::blocks
};

[[nodiscard]] std::vector<PostingClause> cut_clauses(const TokenizedText& text,
                                                     const PostingOutline& outline);

}  // namespace savile
