#include "analysis/written_language.hpp"

#include "lexicon/embedded.hpp"
#include "requirement/cue_table.hpp"

namespace savile {
namespace {

constexpr std::size_t least_foreign = 3;

const CueTable& cues() {
  static const CueTable table(embedded_list("foreign_function_words"));
  return table;
}

bool is_english_word(std::string_view key) {
  return key == "and" || key == "the" || key == "of" || key == "with" || key == "for" || key == "to" ||
         key == "at" || key == "by" || key == "from";
}

}  // namespace

bool is_english(const TokenizedText& text) {
  std::size_t english = 0, foreign = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i].kind != TokenKind::word) continue;
    if (is_english_word(text.key(i)))
      ++english;
    else if (cues().at(text, i, i + 1))
      ++foreign;
  }
  return foreign < least_foreign || foreign <= english;
}

}  // namespace savile
