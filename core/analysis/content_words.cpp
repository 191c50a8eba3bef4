#include "analysis/content_words.hpp"

#include <algorithm>

#include "analysis/kindred_words.hpp"
#include "base/word_table.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/neutral_words.hpp"
#include "lexicon/stem.hpp"
#include "lexicon/synonyms.hpp"
#include "lexicon/word_memory.hpp"

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

// All that is asked about one word, in one look: a match and a run say the same words again and again.
struct WordFacts {
  int weight = 0;
  std::string stem;  // this and what follows of a word with weight alone
  const std::vector<std::uint16_t>* classes = nullptr;
  const std::vector<std::uint16_t>* kin = nullptr;
};

WordFacts read_facts(std::string_view key) {
  WordFacts facts;
  facts.weight = content_weight(key);
  if (facts.weight == 0) return facts;
  facts.stem = stem(key);
  facts.classes = &synonym_classes(key);
  facts.kin = &kindred_groups(facts.stem);
  return facts;
}

// Valid until the next call.
const WordFacts& facts_of(std::string_view key) {
  static thread_local WordMemory<WordFacts> memory;
  return memory.of(key, read_facts);
}

// Which stems stood in a text before: a few are compared one by one, many looked up.
class Seen {
 public:
  [[nodiscard]] bool add(const std::vector<ContentWord>& words, std::string_view stem) {
    if (words.size() < few)
      return std::none_of(words.begin(), words.end(), [&](const ContentWord& w) { return w.stem == stem; });
    for (; known_ < words.size(); ++known_) stems_.add(words[known_].stem);
    if (stems_.add(stem) < known_) return false;
    ++known_;
    return true;
  }

 private:
  static constexpr std::size_t few = 16;

  WordSet stems_;
  std::size_t known_ = 0;  // words that `stems_` has
};

}  // namespace

int content_weight(std::string_view key) {
  if (key.size() < 2) return 0;
  if (const int* found = listed().find(key)) return *found;
  return is_neutral_word(key) ? 0 : own_weight;
}

std::vector<ContentWord> content_words(const TokenizedText& text, std::size_t first, std::size_t last) {
  std::vector<ContentWord> words;
  Seen seen;
  for (std::size_t i = first; i < last; ++i) {
    if (text[i].kind != TokenKind::word) continue;
    const WordFacts& known = facts_of(text.key(i));
    if (known.weight > 0) {
      if (seen.add(words, known.stem))
        words.push_back({known.stem, known.weight, i, known.classes, known.kin});
    } else {
      // "A-level", "on-call": each half is empty, the whole is a word.
      if (i + 2 >= last || text.key(i + 1) != "-" || text[i + 1].gap != Gap::none ||
          text[i + 2].gap != Gap::none || content_weight(text.key(i + 2)) > 0)
        continue;
      WordFacts facts;
      facts.stem = std::string(text.key(i)) + "-" + stem(text.key(i + 2));
      facts.weight = own_weight;
      facts.classes = &synonym_classes(text.key(i));
      facts.kin = &kindred_groups(facts.stem);
      if (seen.add(words, facts.stem))
        words.push_back({std::move(facts.stem), facts.weight, i, facts.classes, facts.kin});
    }
  }
  return words;
}

}  // namespace savile
