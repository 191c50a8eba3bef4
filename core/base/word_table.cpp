#include "base/word_table.hpp"

#include <utility>

#include "base/word_hash.hpp"

namespace savile {
std::size_t WordTable::place_of(std::string_view word, std::uint32_t hash) const {
  const std::size_t mask = places_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const Place& place = places_[at];
    if (place.number == none) return at;
    if (place.hash != hash) continue;
    const Word& known = words_[place.number];
    if (known.size == word.size() && same_letters(letters_.data() + known.begin, word.data(), word.size()))
      return at;
  }
}

std::uint32_t WordTable::find(std::string_view word) const { return find(word, word_hash(word)); }

std::uint32_t WordTable::find(std::string_view word, std::uint32_t hash) const {
  return places_.empty() ? none : places_[place_of(word, hash)].number;
}

std::uint32_t WordTable::add(std::string_view word) {
  if (2 * (words_.size() + 1) > places_.size()) grow();
  const std::uint32_t hash = word_hash(word);
  Place& place = places_[place_of(word, hash)];
  if (place.number != none) return place.number;
  place = {hash, static_cast<std::uint32_t>(words_.size())};
  words_.push_back({static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(word.size())});
  letters_.append(word);
  return place.number;
}

void WordTable::grow() {
  const std::vector<Place> old =
      std::exchange(places_, std::vector<Place>(places_.empty() ? 16 : 2 * places_.size()));
  const std::size_t mask = places_.size() - 1;
  for (const Place& place : old) {
    if (place.number == none) continue;
    std::size_t at = place.hash & mask;
    while (places_[at].number != none) at = (at + 1) & mask;
    places_[at] = place;
  }
}

}  // namespace savile
