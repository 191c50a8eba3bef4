// What kind of word a word is, from lists made at training: its cluster among the words of many
// postings, its senses. Each class is a number from 1 to 255; 0 is none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace savile {

struct WordClass {
  std::uint32_t word = 0;  // hash_of its key
  std::uint8_t cluster = 0;
  std::uint8_t sense = 0;  // the commonest one
  std::uint8_t other = 0;  // the commonest one of another part of speech
};

class WordClasses {
 public:
  WordClasses() = default;
  explicit WordClasses(const std::vector<WordClass>& words);

  // All zero for a word that is not listed. Where its form is not, that of its base may be: a plural's,
  // a gerund's, a past's. `key` is folded.
  [[nodiscard]] WordClass of(std::string_view key) const;

 private:
  [[nodiscard]] WordClass listed(std::string_view key) const;

  std::vector<WordClass> slots_;  // open addressing; a size that is a power of two
};

}  // namespace savile
