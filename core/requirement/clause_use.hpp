// What a clause is for: asking for something, naming something in passing, or neither.
#pragma once

#include <cstdint>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "requirement/cue_table.hpp"
#include "requirement/posting_clauses.hpp"

namespace savile {

enum class ClauseUse : std::uint8_t {
  noise,       // benefits, pay, legal text, the company about itself, how to apply
  background,  // neither asks nor is noise: what it names is still worth a mention
  requirement,
};

// The cue list requirement_cues.txt.
[[nodiscard]] const CueTable& requirement_cues();

// `hard_terms`: how many languages, technologies, tools and certificates the clause names.
[[nodiscard]] ClauseUse use_of(const TokenizedText& text, const PostingClause& clause,
                               std::size_t hard_terms);

}  // namespace savile
