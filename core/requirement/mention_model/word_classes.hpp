// What kind of word a word is, from lists made at training: its clusters among the words of many
// postings, its senses. Each class is a number from 1 up; 0 is none.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace savile {

// One way of sorting words into classes.
enum class Sorting : std::uint8_t {
  cluster,  // by the words beside it
  sense,    // the commonest sense
  other,    // the commonest sense of another part of speech
  kind,     // what the commonest sense is a kind of
};

inline constexpr std::size_t word_sortings = 4;

struct WordClass {
  std::uint32_t word = 0;  // hash_of its key
  std::array<std::uint16_t, word_sortings> of{};

  [[nodiscard]] constexpr std::uint16_t operator[](Sorting sorting) const {
    return of[static_cast<std::size_t>(sorting)];
  }
  [[nodiscard]] constexpr std::uint16_t& operator[](Sorting sorting) {
    return of[static_cast<std::size_t>(sorting)];
  }
};

class WordClasses {
 public:
  WordClasses() = default;
  explicit WordClasses(const std::vector<WordClass>& words);

  // All zero for a word that is not listed. Where its form has no sense, that of its base may have one: a
  // plural's, a gerund's, a past's. `key` is folded.
  [[nodiscard]] WordClass of(std::string_view key) const;

 private:
  [[nodiscard]] WordClass listed(std::string_view key) const;

  std::vector<WordClass> slots_;  // open addressing; a size that is a power of two
};

}  // namespace savile
