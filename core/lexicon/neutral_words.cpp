#include "lexicon/neutral_words.hpp"

#include <string>

#include "base/word_table.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "text/fold.hpp"

namespace savile {
namespace {

WordSet read_words() {
  WordSet words;
  for_each_line(embedded_list("neutral_words"), [&](std::string_view line) {
    for_each_field(line, ',', [&](std::string_view word) { words.add(word); });
  });
  return words;
}

}  // namespace

bool is_neutral_word(std::string_view word) {
  static const WordSet words = read_words();
  return is_folded_word(word) ? words.contains(word) : words.contains(fold(trim(word)));
}

}  // namespace savile
