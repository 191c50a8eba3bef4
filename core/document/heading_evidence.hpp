// What the words of a heading say of the section below it, where no list has the whole heading:
// "Where I have worked", "Datorkunskaper", "Teaching posts".
#pragma once

#include <vector>

#include "document/heading.hpp"
#include "document/phrase_table.hpp"

namespace savile {

struct HeadingEvidence {
  HeadingKind kind = HeadingKind::section;
  SectionType type = SectionType::other;
  std::size_t telling = 0;  // words that have a weight, or are too short to need one
  bool all = false;         // each word of four letters or more has a weight
  int weight = 0;           // 0: the words say nothing; about 16: likely; 30: plain
};

// The kind of section that the words speak for most, their weights (data/heading_words.txt) added up;
// the last word, which names the thing in most languages, counts a quarter more. Linear.
[[nodiscard]] HeadingEvidence heading_evidence(const std::vector<KeyWord>& words);

}  // namespace savile
