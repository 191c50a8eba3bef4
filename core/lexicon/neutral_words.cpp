#include "lexicon/neutral_words.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "text/fold.hpp"

namespace savile {
namespace {

std::unordered_set<std::string_view> read_words() {
  std::unordered_set<std::string_view> words;
  for_each_line(embedded_list("neutral_words"), [&](std::string_view line) {
    for_each_field(line, ',', [&](std::string_view word) { words.insert(word); });
  });
  return words;
}

}  // namespace

bool is_neutral_word(std::string_view word) {
  static const std::unordered_set<std::string_view> words = read_words();
  const bool folded = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return folded ? words.contains(word) : words.contains(fold(trim(word)));
}

}  // namespace savile
