#include "lexicon/word_memory.hpp"

#include "base/word_hash.hpp"

namespace savile {
namespace {

// The first of a word's two places.
std::size_t first_place(std::string_view word) { return word_hash(word) % (RememberedWords::size / 2) * 2; }

bool is_word(const std::string& known, std::string_view word) {
  return known.size() == word.size() && same_letters(known.data(), word.data(), word.size());
}

}  // namespace

std::size_t RememberedWords::place_of(std::string_view word) const {
  if (word.empty() || words_.empty()) return none;
  const std::size_t first = first_place(word);
  for (std::size_t place = first; place < first + 2; ++place) {
    if (is_word(words_[place], word)) return place;
  }
  return none;
}

std::size_t RememberedWords::take(std::string_view word) {
  if (words_.empty()) words_.resize(size);
  turn_ ^= 1U;
  const std::size_t place = first_place(word) + turn_;
  words_[place] = word;
  return place;
}

}  // namespace savile
