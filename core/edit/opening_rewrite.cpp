#include "edit/opening_rewrite.hpp"

#include <cstddef>
#include <vector>

#include "edit/coordination.hpp"
#include "edit/verb_respelling.hpp"
#include "lexicon/verb_forms.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string finite_form(std::string_view gerund_key, Tense tense, bool british) {
  return tense == Tense::present ? bare_form(gerund_key) : past_form(gerund_key, british);
}

std::string capitalized(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

bool is_adverb(std::string_view word) { return word.size() > 4 && ends_with(word, "ly") && !verb_form(word); }

}  // namespace

std::optional<OpeningRewrite> rewrite_opening(std::string_view bullet, Span opening, Tense tense,
                                              bool british) {
  const TokenizedText tokens(bullet);
  std::size_t verb = tokens.first_at(opening.end);
  if (verb < tokens.size() && tokens.key(verb) == ":") ++verb;
  const std::size_t adverb = verb;
  if (verb < tokens.size() && is_adverb(tokens.key(verb))) ++verb;
  if (verb >= tokens.size() || !is_acting_gerund(tokens, verb)) return std::nullopt;
  const std::optional<std::vector<std::size_t>> gerunds = coordinated_gerunds(tokens, verb);
  if (!gerunds) return std::nullopt;

  OpeningRewrite out;
  std::size_t copied = tokens[adverb].span.begin;
  std::string tail;
  for (const std::size_t at : *gerunds) {
    tail += bullet.substr(copied, tokens[at].span.begin - copied);
    tail += finite_form(tokens.key(at), tense, british);
    copied = tokens[at].span.end;
  }
  out.span = {opening.begin, copied};
  out.after = capitalized(std::move(tail));
  out.verb = capitalized(finite_form(tokens.key(verb), tense, british));
  return out;
}

}  // namespace savile
