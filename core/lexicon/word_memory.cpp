#include "lexicon/word_memory.hpp"

#include "base/word_hash.hpp"

namespace savile {
namespace {

// The first of a word's two places. Of short words that end alike the hash differs in its highest bits alone,
// so all of them have a say.
std::size_t first_place(std::string_view word) {
  static_assert(RememberedWords::size == 8192);
  return (word_hash(word) * 0x9E3779B1U >> 20U) * 2;
}

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
  std::size_t place = first_place(word);
  if (!words_[place].empty()) place += words_[place + 1].empty() ? 1U : (turn_ ^= 1U);
  words_[place] = word;
  return place;
}

}  // namespace savile
