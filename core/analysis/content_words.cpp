#include "analysis/content_words.hpp"

#include "base/word_table.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/neutral_words.hpp"
#include "lexicon/stem.hpp"

namespace savile {
namespace {

constexpr int common_weight = 1;
constexpr int own_weight = 3;

const WordMap<int>& listed() {
  static const WordMap<int> words = [] {
    WordMap<int> made;
    for_each_line(embedded_list("generic_words"), [&](std::string_view line) {
      const std::size_t colon = line.find(':');
      if (colon == std::string_view::npos) return;
      const int weight = line.substr(0, colon) == "empty" ? 0 : common_weight;
      for_each_field(line.substr(colon + 1), '|', [&](std::string_view word) { made.emplace(word, weight); });
    });
    return made;
  }();
  return words;
}

}  // namespace

int content_weight(std::string_view key) {
  if (key.size() < 2) return 0;
  if (const int* found = listed().find(key)) return *found;
  return is_neutral_word(key) ? 0 : own_weight;
}

std::vector<ContentWord> content_words(const TokenizedText& text, std::size_t first, std::size_t last) {
  std::vector<ContentWord> words;
  WordSet seen;
  for (std::size_t i = first; i < last; ++i) {
    if (text[i].kind != TokenKind::word) continue;
    int weight = content_weight(text.key(i));
    std::string key;
    if (weight > 0) {
      key = stem(text.key(i));
    } else if (i + 2 < last && text.key(i + 1) == "-" && text[i + 1].gap == Gap::none &&
               text[i + 2].gap == Gap::none) {
      // "A-level", "on-call": each half is empty, the whole is a word.
      if (content_weight(text.key(i + 2)) > 0) continue;
      key = std::string(text.key(i)) + "-" + stem(text.key(i + 2));
      weight = own_weight;
    } else {
      continue;
    }
    // A new word has the next number.
    if (seen.add(key) == words.size()) words.push_back({std::move(key), weight, i});
  }
  return words;
}

}  // namespace savile
