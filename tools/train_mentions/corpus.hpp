// Annotated postings as the extractor sees them: the text whole, the spans as tokens of the core.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "text/token.hpp"

namespace savile::training {

struct GoldSpan {
  std::size_t first = 0, last = 0;  // words of the corpus, both within
  bool operator==(const GoldSpan&) const = default;
};

struct Posting {
  std::string text;
  std::unique_ptr<TokenizedText> tokens;
  std::vector<std::uint32_t> word_of;                 // the corpus's word that each token belongs to
  std::vector<std::uint32_t> first_token, end_token;  // by word
  std::vector<GoldSpan> skills, knowledge;
};

[[nodiscard]] std::vector<const Posting*> pointers_to(const std::vector<Posting>& postings);

// Lines {"idx","tokens","tags_skill","tags_knowledge"?}; lines of one idx make one posting, joined as
// by a blank between words and a line end behind each line. Ends the program where it cannot read.
[[nodiscard]] std::vector<Posting> read_corpus(const std::string& path);

}  // namespace savile::training
