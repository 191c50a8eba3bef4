// Words numbered in the order in which they come, and maps and sets over them.
//
//   letters   [ nursekafkaexcel… ]          every word once, one behind another
//   words     [ where … ]                   by number
//   places    [ – 2 – 0 – – 1 … ]           open addressing: hashes and numbers, where the hashes point
//
// For tables that are filled once and asked often: no block of memory for each word, and one look, mostly,
// for an answer. Filling them and walking over them is in the order of the words, never in that of their
// hashes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace savile {

class WordTable {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  // The number of `word`, or `none`.
  [[nodiscard]] std::uint32_t find(std::string_view word) const;
  [[nodiscard]] std::uint32_t find(std::string_view word, std::uint32_t hash) const;  // its word_hash
  // The number of `word`, which is given the next one if it has none.
  std::uint32_t add(std::string_view word);
  [[nodiscard]] bool contains(std::string_view word) const { return find(word) != none; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] bool empty() const { return words_.empty(); }
  // Valid until the next word is added.
  [[nodiscard]] std::string_view word(std::uint32_t number) const {
    return {letters_.data() + words_[number].begin, words_[number].size};
  }

 private:
  struct Word {
    std::uint32_t begin = 0, size = 0;
  };
  struct Place {
    std::uint32_t hash = 0, number = none;
  };

  // The place of `word`, or the free one where it would stand.
  [[nodiscard]] std::size_t place_of(std::string_view word, std::uint32_t hash) const;
  void grow();

  std::string letters_;
  std::vector<Word> words_;
  std::vector<Place> places_;  // a power of two, at most half of them taken
};

using WordSet = WordTable;

template <class Value>
class WordMap {
 public:
  // Null if the word is not in the map. Valid until the next word is added.
  [[nodiscard]] const Value* find(std::string_view word) const {
    const std::uint32_t at = words_.find(word);
    return at == WordTable::none ? nullptr : &values_[at];
  }
  Value& operator[](std::string_view word) {
    const std::uint32_t at = words_.add(word);
    if (at == values_.size()) values_.emplace_back();
    return values_[at];
  }
  // False, and nothing is changed, if the word is there already.
  bool emplace(std::string_view word, Value value) {
    if (words_.add(word) < values_.size()) return false;
    values_.push_back(std::move(value));
    return true;
  }
  [[nodiscard]] std::size_t size() const { return values_.size(); }
  // By the order of the words.
  [[nodiscard]] std::vector<Value>& values() { return values_; }
  [[nodiscard]] const std::vector<Value>& values() const { return values_; }

 private:
  WordTable words_;
  std::vector<Value> values_;
};

}  // namespace savile
