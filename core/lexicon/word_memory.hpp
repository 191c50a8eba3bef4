// What a pure function of one word answered before: a table of fixed size in front of it.
//
// A text says the same words again and again, and each rule asks about them anew. A word has two places and
// takes one of them when it comes, so nothing grows; and since the function is pure, what is remembered is
// what it would answer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace savile {

// Which words are remembered, and at which of `size` places.
class RememberedWords {
 public:
  static constexpr std::size_t longest = 32;  // bytes; what is longer hardly comes again
  static constexpr std::size_t size = 8192;
  static constexpr std::size_t none = size;

  [[nodiscard]] std::size_t place_of(std::string_view word) const;  // or `none`
  // The place that the word has from now on.
  std::size_t take(std::string_view word);

 private:
  std::vector<std::string> words_;  // by place, once there is one
  std::size_t turn_ = 0;
};

// Not to be shared between threads: make it `thread_local`.
template <class Answer>
class WordMemory {
 public:
  // `ask(word)` may itself ask this memory. Valid until the memory is asked again.
  template <class Ask>
  [[nodiscard]] const Answer& of(std::string_view word, Ask ask) {
    const std::size_t known = words_.place_of(word);
    if (known != RememberedWords::none) return answers_[known];
    if (word.empty() || word.size() > RememberedWords::longest) return other_ = ask(word);
    Answer answer = ask(word);
    answers_.resize(RememberedWords::size);
    return answers_[words_.take(word)] = std::move(answer);
  }

 private:
  RememberedWords words_;
  std::vector<Answer> answers_;  // by place
  Answer other_{};               // of a word that is not remembered
};

}  // namespace savile
