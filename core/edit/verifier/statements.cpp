#include "edit/verifier/statements.hpp"

#include <algorithm>
#include <array>
#include <optional>

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
  // "who raised retention by 18% and tracks adoption"
  const std::size_t sentence_begin = reading.sentences()[reading[first].sentence].begin;
  const bool of_who = shape == VerbShape::third_person && first > words.begin &&
                      std::any_of(reading.words().begin() + static_cast<std::ptrdiff_t>(sentence_begin),
                                  reading.words().begin() + static_cast<std::ptrdiff_t>(words.begin),
                                  [](const Word& word) { return word.key == "who"; });
  if (of_who) return true;
  // "Run the store and train staff"; but "wrote notes and test plans"
  const WordRange sentence = reading.sentences()[reading[first].sentence];
  return shape == VerbShape::base && first > words.begin && reading[sentence.begin].shape == VerbShape::base;
}

// "Planned and ran the store", and not "in retail and manufacturing, and filed papers".
bool shares_object(const Reading& reading, std::size_t segment) {
  if (!is_verb_only(reading, segment - 1)) return false;
  const auto shape_of = [&](WordRange words) {
    for (std::size_t i = words.begin; i < words.end; ++i) {
      if (reading[i].shape) return reading[i].shape;
    }
    return std::optional<VerbShape>();
  };
  return shape_of(reading.segments()[segment - 1]) == shape_of(reading.segments()[segment]);
}

// "Swept the yard. In Zendesk.": a sentence that tells no deed and hangs on the one before.
bool hangs_on(const Reading& reading, std::size_t segment) {
  static constexpr std::array<std::string_view, 19> prepositions = {
      "in",   "on",   "with",  "for",    "at",     "by",     "to",        "from",      "of",   "via",
      "into", "over", "under", "across", "during", "within", "alongside", "including", "using"};
  const WordRange words = reading.segments()[segment];
  const WordRange sentence = reading.sentences()[reading[words.begin].sentence];
  if (sentence.begin != words.begin || !is_one_of(reading[words.begin].key, prepositions)) return false;
  for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
    if (reading[i].shape == VerbShape::past || reading[i].shape == VerbShape::third_person) return false;
  }
  return true;
}

}  // namespace

std::vector<WordRange> statements(const Reading& reading) {
  std::vector<WordRange> out;
  for (std::size_t s = 0; s < reading.segments().size(); ++s) {
    const WordRange words = reading.segments()[s];
    const bool same_sentence =
        !out.empty() && reading[out.back().end - 1].sentence == reading[words.begin].sentence;
    const bool goes_on =
        !out.empty() &&
        (same_sentence ? !opens_statement(reading, s) || shares_object(reading, s) : hangs_on(reading, s));
    if (goes_on)
      out.back().end = words.end;
    else
      out.push_back(words);
  }
  return out;
}

std::vector<WordRange> whole_sentences(const Reading& reading, WordRange words) {
  std::vector<WordRange> out;
  for (std::size_t i = words.begin; i < words.end;) {
    const WordRange sentence = reading.sentences()[reading[i].sentence];
    if (!out.empty() && hangs_on(reading, reading[i].segment))
      out.back().end = sentence.end;
    else
      out.push_back({i, sentence.end});
    i = sentence.end;
  }
  return out;
}

}  // namespace savile::gate
