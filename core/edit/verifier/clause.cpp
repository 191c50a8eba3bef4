#include "edit/verifier/clause.hpp"

#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/number_words.hpp"

namespace savile::gate {

Clause clause_of(const Reading& reading, WordRange words) {
  Clause out;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    const Word& word = reading[i];
    if (!is_content(word)) continue;
    const bool compound = word.joint == Joint::hyphen ||  // "part-time"
                          (i + 1 < reading.size() && reading[i + 1].joint == Joint::hyphen);
    const bool adverb = word.key.size() > 4 && word.key.ends_with("ly") && word.base.empty();
    if (adverb && !out.has_verb && out.nouns.empty()) continue;
    // "hand-reared one lemur"
    const bool prefixed =
        word.joint == Joint::hyphen && word.shape == VerbShape::past && i == words.begin + 1 &&
        i + 1 < words.end && reading[i + 1].joint == Joint::blank &&
        (is_determiner(reading[i + 1].key) || reading[i + 1].number || read_number(reading, i + 1));
    const bool verb =
        (!compound || prefixed) && !out.has_verb && (out.nouns.empty() || prefixed) &&
        (word.shape == VerbShape::past || word.shape == VerbShape::gerund || word.shape == VerbShape::base);
    if (verb) {
      out.verb = i;
      out.has_verb = true;
    } else {
      out.nouns.push_back(i);
    }
  }
  return out;
}

std::uint32_t end_of_list(const Reading& reading, std::size_t verb) {
  constexpr std::uint32_t most = 6;
  std::uint32_t end = reading[verb].segment + 1;
  while (end < reading.segments().size() && end < reading[verb].segment + most) {
    const WordRange words = reading.segments()[end];
    if (words.size() == 0 || reading[words.begin].sentence != reading[verb].sentence ||
        reading[words.begin].joint > Joint::comma || clause_of(reading, words).has_verb)
      break;
    ++end;
  }
  return end;
}

}  // namespace savile::gate
