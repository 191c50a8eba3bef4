#include "edit/verifier/statements.hpp"

#include <array>

#include "edit/verifier/deed.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// It tells of a deed of its own, and does not go on from the one before: "…, and trained two apprentices",
// "… while training two apprentices".
bool opens_statement(const Reading& reading, std::size_t segment) {
  static constexpr std::array<std::string_view, 5> joins = {"and", "then", "also", "i", "but"};
  const WordRange words = reading.segments()[segment];
  std::size_t first = words.begin;
  while (first < words.end && first < words.begin + 3 &&
         (is_one_of(reading[first].key, joins) || reading[first].key.ends_with("ly")))
    ++first;
  if (first == words.end) return false;
  if (reading[first].key == "while") return true;
  const auto shape = reading[first].shape;
  if (shape == VerbShape::past) return true;
  // "Run the store and train staff"; but "wrote notes and test plans"
  const WordRange sentence = reading.sentences()[reading[first].sentence];
  return shape == VerbShape::base && first > words.begin && reading[sentence.begin].shape == VerbShape::base;
}

}  // namespace

std::vector<WordRange> statements(const Reading& reading) {
  std::vector<WordRange> out;
  for (std::size_t s = 0; s < reading.segments().size(); ++s) {
    const WordRange words = reading.segments()[s];
    const bool goes_on = !out.empty() &&
                         reading[out.back().begin].sentence == reading[words.begin].sentence &&
                         (!opens_statement(reading, s) || is_verb_only(reading, s - 1));
    if (goes_on)
      out.back().end = words.end;
    else
      out.push_back(words);
  }
  return out;
}

}  // namespace savile::gate
