#include "edit/entry_voice.hpp"

#include "analysis/weak_opening.hpp"
#include "edit/acting_verb.hpp"
#include "edit/nominal_deed.hpp"
#include "lexicon/verb_forms.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

// A duty that weak_opening will tell as a deed.
bool hides_deed(std::string_view bullet) {
  const auto opening = find_weak_opening(bullet);
  if (opening && opening->kind != WeakOpeningKind::duty) return false;
  if (opening && opening->verb) return true;
  const TokenizedText tokens(bullet);
  const std::size_t noun = opening ? tokens.first_at(opening->span.end) : 0;
  return read_nominal_deed(tokens, noun, Tense::present, false).has_value();
}

void count_opening(std::string_view bullet, EntryVoice& voice) {
  const TokenizedText tokens(bullet);
  std::size_t at = 0;
  while (at < tokens.size() && tokens[at].kind == TokenKind::sign) ++at;
  if (at < tokens.size() && tokens.key(at) == "i") ++at;
  if (at + 1 >= tokens.size()) return;
  const std::string_view key = tokens.key(at);
  if (key.size() > 4 && key.ends_with("ly")) ++at;
  const auto form = verb_form(tokens.key(at));
  if (!form || form->base == "be" || past_tense(form->base) == form->base) return;  // "set" is both
  switch (form->shape) {
    case VerbShape::past:
    case VerbShape::participle: ++voice.past; break;
    case VerbShape::base: voice.present += is_acting_verb(tokens, at, VerbShape::base, false) ? 1 : 0; break;
    case VerbShape::third_person:
      voice.third += is_acting_verb(tokens, at, VerbShape::third_person, false) ? 1 : 0;
      break;
    case VerbShape::gerund: ++voice.gerunds; break;
  }
}

}  // namespace

EntryVoice voice_of(const Entry& entry, std::string_view text) {
  EntryVoice voice;
  voice.current = entry.dates && entry.dates->current;
  voice.ended = entry.dates && !entry.dates->current && entry.dates->end;
  int hidden = 0;
  for (const Bullet& bullet : entry.bullets) {
    const std::string_view content = slice(text, bullet.content);
    if (hides_deed(content)) {
      ++hidden;
    } else {
      count_opening(content, voice);
    }
  }
  if (!voice.ended && voice.tense() == Tense::present) voice.present += hidden;
  return voice;
}

}  // namespace savile
