#include "analysis/bullet_form.hpp"

#include <algorithm>

#include "lexicon/verb_forms.hpp"
#include "text/fold.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

bool is_adverb(std::string_view key) { return key.size() > 4 && key.substr(key.size() - 2) == "ly"; }

Tense tense_of(std::string_view key, const VerbForm& form) {
  switch (form.shape) {
    case VerbShape::past:
    case VerbShape::participle: return Tense::past;
    case VerbShape::third_person: return Tense::present;
    case VerbShape::gerund: return Tense::unknown;
    case VerbShape::base: return fold(past_tense(form.base)) == key ? Tense::unknown : Tense::present;
  }
  return Tense::unknown;
}

}  // namespace

BulletForm form_of_bullet(std::string_view bullet) {
  BulletForm form;
  const TokenizedText text(bullet);
  for (std::size_t i = 0; i < text.size(); ++i) {
    form.words += text[i].kind != TokenKind::sign && (i == 0 || text[i].gap != Gap::none) ? 1U : 0U;
  }
  std::size_t at = 0;
  while (at < text.size() && text[at].kind == TokenKind::sign) ++at;
  if (at == text.size()) return form;
  form.first_word = text[at].span;
  form.weak = find_weak_opening(bullet);
  const std::string_view first = text.key(at);
  if (first == "i" || first == "my" || first == "we" || first == "i've" || first == "i'm") {
    form.opening = Opening::first_person;
    return form;
  }
  if (form.weak) {
    form.opening = Opening::weak;
    return form;
  }
  // "Successfully negotiated": the verb after an adverb opens too.
  if (is_adverb(first) && at + 1 < text.size()) ++at;
  // "Track-and-trace for 3,000 trucks", "Set-up of stands": a name, not a deed.
  const bool compound = at + 2 < text.size() && text.source(at + 1) == "-" && text[at + 1].gap == Gap::none &&
                        text[at + 2].gap == Gap::none;
  auto verb = compound ? std::nullopt : verb_form(text.key(at));
  // "E-filed", "Co-led": behind a prefix, in a form that only a verb has.
  if (compound && text.key(at).size() <= 3) {
    verb = verb_form(text.key(at + 2));
    if (verb && verb->shape != VerbShape::past && verb->shape != VerbShape::participle) verb.reset();
    if (verb) at += 2;
  }
  if (verb) {
    form.opening = Opening::action;
    form.tense = tense_of(text.key(at), *verb);
  }
  return form;
}

}  // namespace savile
