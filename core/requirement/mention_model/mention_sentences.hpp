// The pieces of a posting that mentions are looked for in: sentences within lines, where a line that
// was wrapped counts as one with its next.
//
// Sentences are disjoint, in text order, and hold every word of the text.
#pragma once

#include <cstddef>
#include <vector>

#include "requirement/mention_model/mention_words.hpp"
#include "requirement/posting_section.hpp"
#include "text/token.hpp"

namespace savile {

struct MentionSentence {
  std::size_t first = 0, last = 0;  // its words [first, last); never empty
  PostingSection section = PostingSection::intro;
  bool bullet = false;
  bool opens_line = true;  // not behind another sentence of the same line
};

struct MentionText {
  std::vector<MentionWord> words;
  std::vector<MentionSentence> sentences;
};

[[nodiscard]] MentionText cut_mention_text(const TokenizedText& text, const PostingOutline& outline);

}  // namespace savile
