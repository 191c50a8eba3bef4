#include "edit/entry_voice.hpp"

#include "lexicon/verb_forms.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

void count_opening(std::string_view bullet, EntryVoice& voice) {
  const TokenizedText tokens(bullet);
  std::size_t at = 0;
  while (at < tokens.size() && tokens[at].kind == TokenKind::sign) ++at;
  if (at + 1 >= tokens.size()) return;
  const std::string_view key = tokens.key(at);
  if (key.size() > 4 && key.ends_with("ly")) ++at;
  const auto form = verb_form(tokens.key(at));
  if (!form || past_tense(form->base) == form->base) return;  // "set" is both
  switch (form->shape) {
    case VerbShape::past:
    case VerbShape::participle: ++voice.past; break;
    case VerbShape::base: ++voice.present; break;
    case VerbShape::third_person: ++voice.third; break;
    case VerbShape::gerund: ++voice.gerunds; break;
  }
}

}  // namespace

EntryVoice voice_of(const Entry& entry, std::string_view text) {
  EntryVoice voice;
  voice.current = entry.dates && entry.dates->current;
  voice.ended = entry.dates && !entry.dates->current && entry.dates->end;
  for (const Bullet& bullet : entry.bullets) count_opening(slice(text, bullet.content), voice);
  return voice;
}

}  // namespace savile
