#include "edit/summary/prose.hpp"

#include <cstddef>

#include "document/date.hpp"
#include "lexicon/neutral_words.hpp"
#include "text/token.hpp"

namespace savile {

bool is_prose(const Section& summary, std::string_view text) {
  constexpr std::size_t fewest_words = 6;
  if (find_date_range(text, summary.body)) return false;
  const TokenizedText tokens(slice(text, summary.body));
  std::size_t words = 0, joining = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::word) continue;
    ++words;
    joining += is_neutral_word(tokens.key(i)) ? 1U : 0U;
  }
  return words >= fewest_words && joining * 8 >= words;
}

}  // namespace savile
