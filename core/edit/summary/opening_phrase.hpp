// How the first sentence of a summary opens, as far as a job title can take the place of it.
//
//   "I am a hard-working professional with 8 years"   anybody: the words up to "with" say nothing
//   "Results-driven programmer who"                   a noun with praise; the noun is kept apart
//   "Over 8 years of experience in"                   years: a title can stand before them
//   "Experienced in wound care"                       quality: likewise
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace savile {

enum class OpeningShape : std::uint8_t { anybody, noun, years, quality };

struct OpeningPhrase {
  OpeningShape shape = OpeningShape::anybody;
  Span span;                       // in the sentence: what a title replaces; empty for years and quality
  std::vector<std::string> nouns;  // stems of the words in it that say something, the head last
  std::string next;                // the folded word after it: "with", "who", "seeking"; empty at the end
  bool says_years = false;         // the sentence gives a number of years
};

// None where the sentence opens in any other way, or says something that a title would take away.
[[nodiscard]] std::optional<OpeningPhrase> read_opening(std::string_view sentence);

}  // namespace savile
