// From the keys of a trie's edges to its nodes, in one block of memory: a search asks for many edges that
// are not there, and each answer is one look.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace savile {

class EdgeTable {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  // The node of `key`: the one it has, or else `node`, which it has from now on.
  std::uint32_t add(std::uint64_t key, std::uint32_t node) {
    if (2 * (count_ + 1) > places_.size()) grow();
    Place& place = places_[place_of(key)];
    if (place.node != none) return place.node;
    place = {key, node};
    ++count_;
    return node;
  }

  [[nodiscard]] std::uint32_t find(std::uint64_t key) const {
    return places_.empty() ? none : places_[place_of(key)].node;
  }

 private:
  struct Place {
    std::uint64_t key = 0;
    std::uint32_t node = none;
  };

  // Where the key is, or would be.
  [[nodiscard]] std::size_t place_of(std::uint64_t key) const {
    const std::size_t mask = places_.size() - 1;
    auto at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32) & mask;
    while (places_[at].node != none && places_[at].key != key) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    const std::vector<Place> old =
        std::exchange(places_, std::vector<Place>(places_.empty() ? 16 : 2 * places_.size()));
    for (const Place& place : old) {
      if (place.node != none) places_[place_of(place.key)] = place;
    }
  }

  std::vector<Place> places_;  // a power of two
  std::size_t count_ = 0;
};

}  // namespace savile
