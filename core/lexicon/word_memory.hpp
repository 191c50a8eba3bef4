// What a pure function of one word answered before: a table of fixed size in front of it.
//
// A text says the same words again and again, and each rule asks about them anew. A word that comes takes
// the place of the one that stood there, so nothing grows; and since the function is pure, what is
// remembered is what it would answer.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/word_hash.hpp"

namespace savile {

// Not to be shared between threads: make it `thread_local`.
template <class Answer>
class WordMemory {
 public:
  // `ask(word)` may itself ask this memory.
  template <class Ask>
  [[nodiscard]] Answer of(std::string_view word, Ask ask) {
    if (word.empty() || word.size() > longest) return ask(word);
    if (places_ == nullptr) places_ = std::make_unique<Places>();
    Place& place = (*places_)[word_hash(word) % size];
    if (place.word == word) return place.answer;
    Answer answer = ask(word);
    place.word = word;
    place.answer = answer;
    return answer;
  }

 private:
  static constexpr std::size_t longest = 32;  // bytes; what is longer hardly comes again
  static constexpr std::size_t size = 4096;
  struct Place {
    std::string word;
    Answer answer{};
  };
  using Places = std::array<Place, size>;

  std::unique_ptr<Places> places_;
};

}  // namespace savile
