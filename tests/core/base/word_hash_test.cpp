#include "base/word_hash.hpp"

#include <set>
#include <string>

#include "catch.hpp"

using savile::same_letters;
using savile::word_hash;

namespace {
const std::string alphabet = "the quick brown fox jumps over the lazy dog and runs on";
}

TEST_CASE("words are the same where every letter is, at every size") {
  for (std::size_t size = 0; size < 40; ++size) {
    const std::string word = alphabet.substr(0, size);
    CHECK(same_letters(word.data(), alphabet.data(), size));
    for (std::size_t at = 0; at < size; ++at) {
      std::string other = word;
      other[at] = '#';
      CHECK_FALSE(same_letters(word.data(), other.data(), size));
    }
  }
}

TEST_CASE("a hash hears every letter") {
  for (std::size_t size = 1; size < 40; ++size) {
    const std::string word = alphabet.substr(0, size);
    std::set<std::uint32_t> hashes{word_hash(word)};
    for (std::size_t at = 0; at < size; ++at) {
      std::string other = word;
      other[at] = '#';
      hashes.insert(word_hash(other));
    }
    CHECK(hashes.size() == size + 1);
  }
}
