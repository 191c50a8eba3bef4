#include "base/word_table.hpp"

#include <cstring>

namespace savile {
namespace {

// Eight letters at a time; the order of bytes does not matter, since no order of places is ever seen.
std::uint32_t hash_of(std::string_view word) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
  std::uint64_t hash = word.size();
  const char* at = word.data();
  std::size_t left = word.size();
  while (left > 0) {
    std::uint64_t letters = 0;
    const std::size_t taken = left < 8 ? left : 8;
    if (taken == 8) {
      std::memcpy(&letters, at, 8);
    } else {
      for (std::size_t i = 0; i < taken; ++i) letters = letters << 8U | static_cast<unsigned char>(at[i]);
    }
    hash = (hash ^ letters) * factor;
    hash ^= hash >> 29U;
    at += taken;
    left -= taken;
  }
  return static_cast<std::uint32_t>(hash >> 32U);
}

}  // namespace

std::size_t WordTable::place_of(std::string_view word, std::uint32_t hash) const {
  const std::size_t mask = places_.size() - 1;
  std::size_t at = hash & mask;
  for (;; at = (at + 1) & mask) {
    const std::uint32_t number = places_[at];
    if (number == none) return at;
    if (words_[number].hash == hash && this->word(number) == word) return at;
  }
}

std::uint32_t WordTable::find(std::string_view word) const {
  return places_.empty() ? none : places_[place_of(word, hash_of(word))];
}

std::uint32_t WordTable::add(std::string_view word) {
  if (2 * (words_.size() + 1) > places_.size()) grow();
  const std::uint32_t hash = hash_of(word);
  std::uint32_t& place = places_[place_of(word, hash)];
  if (place != none) return place;
  place = static_cast<std::uint32_t>(words_.size());
  words_.push_back(
      {hash, static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(word.size())});
  letters_.append(word);
  return place;
}

void WordTable::grow() {
  places_.assign(places_.empty() ? 16 : 2 * places_.size(), none);
  const std::size_t mask = places_.size() - 1;
  for (std::uint32_t number = 0; number < words_.size(); ++number) {
    std::size_t at = words_[number].hash & mask;
    while (places_[at] != none) at = (at + 1) & mask;
    places_[at] = number;
  }
}

}  // namespace savile
