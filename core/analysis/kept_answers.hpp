// Answers of a pure function about single passages, kept for as long as the two texts that they are asked
// of: the same bullet is asked about by several analyzers and rules, and stands in the tailored text again.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace savile {

template <class Answer>
class KeptAnswers {
 public:
  // What `ask` says of the passage. More passages, or longer ones, than résumés have are asked about anew.
  template <class Ask>
  [[nodiscard]] Answer of(std::string_view passage, Ask ask) const {
    if (passage.size() > longest) return ask(passage);
    std::string key(passage);
    if (const auto known = kept_.find(key); known != kept_.end()) return known->second;
    Answer answer = ask(passage);
    if (kept_.size() < most) kept_.emplace(std::move(key), answer);
    return answer;
  }

 private:
  static constexpr std::size_t most = 512, longest = 2048;

  mutable std::unordered_map<std::string, Answer> kept_;
};

}  // namespace savile
