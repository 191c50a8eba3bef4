// Words by a short hash, read once for each: most words open no phrase of a list and are in no small set, and
// one bit says so. Where the bit is set, the word itself has to be compared.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace savile::gate {

inline constexpr std::size_t opening_places = 16384;
inline constexpr std::uint16_t no_opening = 0xFFFF;

// Below opening_places. FNV-1a, folded.
[[nodiscard]] constexpr std::uint16_t opening_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return static_cast<std::uint16_t>((hash ^ (hash >> 16)) % opening_places);
}

// Those of a word's forms; `no_opening` where a form is empty or the same as one before it.
struct FormOpenings {
  std::uint16_t key = no_opening, owner = no_opening, singular = no_opening, base = no_opening;
};

enum class WordForm : std::uint8_t { key, owner, singular, base };

// The opening of one form of a word.
struct PlacedOpening {
  std::uint32_t word = 0;
  std::uint16_t opening = no_opening;
  WordForm form = WordForm::key;
};

// A small set of keys, asked before the keys themselves are compared.
class KeyFilter {
 public:
  KeyFilter(std::initializer_list<std::string_view> keys) { add(keys); }
  template <class Keys>
  explicit KeyFilter(const Keys& keys) {
    add(keys);
  }
  template <class Keys>
  void add(const Keys& keys) {
    for (const std::string_view key : keys) bits_[opening_of(key)] = true;
  }
  // False only where the word's key is none of them.
  [[nodiscard]] bool may_hold(const FormOpenings& word) const { return bits_[word.key]; }

 private:
  std::bitset<opening_places> bits_;
};

}  // namespace savile::gate
