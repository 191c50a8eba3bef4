#include "requirement/title_words.hpp"

#include <algorithm>
#include <vector>

#include "base/word_table.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"

namespace savile {
namespace {

struct TitleWords {
  WordSet nouns;
  WordMap<std::vector<std::vector<std::string_view>>> phrases;  // by first word
};

const TitleWords& title_words() {
  static const TitleWords words = [] {
    TitleWords made;
    for_each_line(embedded_list("job_title_words"), [&](std::string_view line) {
      if (line.find('|') != std::string_view::npos) return;
      const TokenizedText tokens(line);
      if (tokens.size() <= 1) {
        made.nouns.add(line);
        return;
      }
      std::vector<std::string_view> phrase;
      for (std::size_t i = 0; i < tokens.size(); ++i) phrase.push_back(tokens.source(i));
      made.phrases[phrase.front()].push_back(phrase);
    });
    for_each_line(embedded_list("posting_title_words"), [&](std::string_view line) { made.nouns.add(line); });
    return made;
  }();
  return words;
}

}  // namespace

bool is_title_noun(std::string_view key) {
  const auto& nouns = title_words().nouns;
  if (nouns.contains(key)) return true;
  if (key.size() > 1 && key.back() == 's' && nouns.contains(key.substr(0, key.size() - 1))) return true;
  const auto ends = [&](std::string_view end) {
    return key.size() > end.size() + 3 && key.substr(key.size() - end.size()) == end;
  };
  return ends("ologist") || ends("ographer") || ends("therapist");
}

std::size_t title_phrase_end(const TokenizedText& text, std::size_t first, std::size_t last) {
  std::size_t end = first;
  const auto* found = title_words().phrases.find(text.key(first));
  if (found == nullptr) return end;
  for (const std::vector<std::string_view>& phrase : *found) {
    if (first + phrase.size() > last) continue;
    std::size_t k = 1;
    while (k < phrase.size() && text.key(first + k) == phrase[k]) ++k;
    if (k == phrase.size()) end = std::max(end, first + k);
  }
  return end;
}

bool is_title_praise(std::string_view key) {
  static const WordSet words = [] {
    WordSet made;
    for_each_line(embedded_list("title_praise"), [&](std::string_view line) { made.add(line); });
    return made;
  }();
  return words.contains(key);
}

}  // namespace savile
