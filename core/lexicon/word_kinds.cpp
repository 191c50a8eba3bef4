#include "lexicon/word_kinds.hpp"

#include "lexicon/list_lines.hpp"

namespace savile {

WordKinds::WordKinds(std::string_view rows) {
  for_each_line(rows, [&](std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return;
    auto& words = words_[line.substr(0, colon)];
    for_each_field(line.substr(colon + 1), '|', [&](std::string_view word) { words.add(word); });
  });
}

const WordSet& WordKinds::of(std::string_view kind) const {
  static const WordSet none;
  const WordSet* words = words_.find(kind);
  return words == nullptr ? none : *words;
}

bool WordKinds::has(std::string_view kind, std::string_view key) const { return of(kind).contains(key); }

}  // namespace savile
