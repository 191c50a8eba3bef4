#include "analysis/kindred_words.hpp"

#include <string>

#include "base/word_table.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/stem.hpp"

namespace savile {

const std::vector<std::uint16_t>& kindred_groups(std::string_view word_stem) {
  static const WordMap<std::vector<std::uint16_t>> groups = [] {
    WordMap<std::vector<std::uint16_t>> made;
    std::uint16_t group = 0;
    for_each_line(embedded_list("kindred_words"), [&](std::string_view line) {
      for_each_field(line, ' ', [&](std::string_view word) {
        auto& of_word = made[stem(word)];
        if (of_word.empty() || of_word.back() != group) of_word.push_back(group);
      });
      ++group;
    });
    return made;
  }();
  static const std::vector<std::uint16_t> none;
  const std::vector<std::uint16_t>* found = groups.find(word_stem);
  return found == nullptr ? none : *found;
}

}  // namespace savile
