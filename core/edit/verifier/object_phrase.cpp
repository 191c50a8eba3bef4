#include "edit/verifier/object_phrase.hpp"

#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/number_words.hpp"

namespace savile::gate {

std::size_t object_head(const Reading& reading, std::size_t verb) {
  constexpr std::size_t reach = 8;
  std::size_t head = reading.size();
  for (std::size_t i = verb + 1; i < reading.size() && i < verb + reach; ++i) {
    const Word& word = reading[i];
    if (word.joint > Joint::blank && word.joint != Joint::hyphen) break;
    if (is_determiner(word.key) || word.number || read_number(reading, i)) {
      if (head < reading.size()) break;  // "5 scooters a week"
      continue;
    }
    // "pulled monthly", but "weekly videos"
    const bool adverb = word.key.size() > 4 && word.key.ends_with("ly") && word.base.empty();
    if (adverb && (i + 1 == reading.size() || !reading.sign_before(i + 1).empty() ||
                   !(is_content(reading[i + 1]) || reading[i + 1].number)))
      break;
    // "an orphaned lemur"
    if (word.shape == VerbShape::past && i > verb + 1 && head == reading.size() && i + 1 < reading.size() &&
        reading[i + 1].joint == Joint::blank && is_content(reading[i + 1]))
      continue;
    // "the booking site"
    const bool modifies =
        i + 1 < reading.size() && reading[i + 1].joint == Joint::blank && is_content(reading[i + 1]);
    if (!is_content(word) || word.shape == VerbShape::past || (word.shape == VerbShape::gerund && !modifies))
      break;
    head = i;
  }
  return head;
}

}  // namespace savile::gate
