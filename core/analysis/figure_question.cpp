#include "analysis/figure_question.hpp"

#include <algorithm>

#include "analysis/content_words.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/plural.hpp"
#include "lexicon/verb_forms.hpp"
#include "requirement/cue_table.hpp"
#include "text/character.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

const CueTable& cues() {
  static const CueTable table(embedded_list("figure_questions"));
  return table;
}

bool is_listed(std::string_view word, std::string_view kind) {
  const TokenizedText text(word);
  return !text.empty() && cues().find(text, 0, text.size(), kind).has_value();
}

bool in_term(const TokenizedText& text, std::size_t i, const std::vector<TermHit>& hits) {
  return std::any_of(hits.begin(), hits.end(),
                     [&](const TermHit& hit) { return hit.span.overlaps(text[i].span); });
}

// The first thing that can be counted: a plural in lower case that is neither a verb's form nor the
// name of a skill ("wound dressings" is one thing, not how many dressings).
std::string countable(const TokenizedText& text, std::size_t from, const std::vector<TermHit>& hits) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i].kind != TokenKind::word || in_term(text, i, hits)) continue;
    const std::string_view word = text.source(i), key = text.key(i);
    if (key.size() < 4 || !is_ascii_lower(static_cast<unsigned char>(word[0])) ||
        word.find_first_of("'’") != std::string_view::npos)
      continue;
    if (singular_of(key).empty() || is_listed(key, "countless")) continue;
    const auto verb = verb_form(key);
    const bool opens_clause =
        i > 0 && (text.key(i - 1) == "that" || text.key(i - 1) == "which" || text.key(i - 1) == "who");
    if (verb && opens_clause) continue;
    return std::string(word);
  }
  return {};
}

}  // namespace

std::string general_figure_question() { return "How much, how often, or with what result?"; }

std::string figure_question(std::string_view bullet, const Lexicon& lexicon) {
  const TokenizedText text(bullet);
  const std::vector<TermHit> hits = lexicon.find(text);
  std::size_t first = 0;
  while (first < text.size() && text[first].kind != TokenKind::word) ++first;
  const std::string verb = first < text.size() ? base_of(text.key(first)) : std::string();
  if (!verb.empty() && is_listed(verb, "change")) return "By how much, and over what time?";
  const auto money = cues().find(text, std::min(first + 1, text.size()), text.size(), "money");
  // Not "the revenue desk": there it only says which desk.
  const bool is_thing = money && (money->last == text.size() || text[money->last].kind != TokenKind::word ||
                                  content_weight(text.key(money->last)) == 0);
  if (is_thing) {
    const Span span{text[money->first].span.begin, text[money->last - 1].span.end};
    return "How large was the sum (“" + std::string(slice(bullet, span)) + "”)?";
  }
  if (const std::string things = countable(text, std::min(first + 1, text.size()), hits); !things.empty())
    return "How many " + things + ", or how often?";
  return general_figure_question();
}

}  // namespace savile
