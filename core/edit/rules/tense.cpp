#include "edit/rules/tense.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "edit/acting_verb.hpp"
#include "edit/opening_rewrite.hpp"
#include "edit/sentence_words.hpp"
#include "edit/untouchable.hpp"
#include "edit/verb_respelling.hpp"
#include "text/sentence.hpp"

namespace savile {
namespace {

// A sentence with one of these has a tense of its own, or speaks of now.
constexpr std::array<std::string_view, 14> fixes_time = {"am",    "is",        "are", "was",   "were",
                                                         "will",  "currently", "now", "today", "presently",
                                                         "still", "has",       "i",   "we"};

struct Rewrite {
  Span span;  // in the passage
  std::string after;
};

template <std::size_t N>
bool holds_one_of(const TokenizedText& tokens, const std::array<std::string_view, N>& words) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (std::find(words.begin(), words.end(), tokens.key(i)) != words.end()) return true;
  }
  return false;
}

// All verbs of the chain in another form, from the first to the last.
Rewrite respell_chain(const TokenizedText& tokens, const std::vector<std::size_t>& chain, bool to_past,
                      bool british) {
  Rewrite out{{tokens[chain.front()].span.begin, tokens[chain.back()].span.end}, {}};
  std::size_t copied = out.span.begin;
  for (const std::size_t at : chain) {
    out.after += tokens.text().substr(copied, tokens[at].span.begin - copied);
    std::string form = to_past ? past_form(tokens.key(at), british) : bare_form(tokens.key(at));
    const char first = tokens.source(at)[0];
    out.after += first >= 'A' && first <= 'Z' ? with_capital(form) : form;
    copied = tokens[at].span.end;
  }
  return out;
}

std::size_t opening_verb(const TokenizedText& tokens) {
  std::size_t at = 0;
  while (at < tokens.size() && tokens[at].kind == TokenKind::sign) ++at;
  if (at + 1 < tokens.size() && is_manner_adverb(tokens.key(at))) ++at;
  return at;
}

// "Metering API" has the form of "Managing teams".
bool tells_in_gerund(const TokenizedText& tokens, const EntryVoice& voice) {
  const Token& next = tokens[1];
  const char first = tokens.source(1)[0];
  if (first >= 'A' && first <= 'Z') {  // "Using Excel", but "Managing Director"
    const std::string base = base_of(tokens.key(0));
    return voice.gerunds >= 3 || (is_pure_verb(base) && base != "manage" && base != "supervise");
  }
  return voice.gerunds >= 2 || voice.present + voice.past + voice.third >= 1 ||
         next.kind == TokenKind::number;
}

std::optional<Rewrite> to_past(std::string_view sentence, const EntryVoice& voice, bool bullet,
                               bool of_person, bool british) {
  const TokenizedText tokens(sentence);
  if (tokens.size() < 3 || holds_one_of(tokens, fixes_time)) return std::nullopt;
  const std::size_t at = opening_verb(tokens);
  const auto form = at < tokens.size() ? verb_form(tokens.key(at)) : std::nullopt;
  if (!form) return std::nullopt;
  if (form->shape == VerbShape::gerund) {
    if (!bullet || at != 0 || !tells_in_gerund(tokens, voice)) return std::nullopt;
    const auto rewrite =
        rewrite_opening(sentence, {tokens[0].span.begin, tokens[0].span.begin}, Tense::past, british);
    if (!rewrite) return std::nullopt;
    return Rewrite{rewrite->span, rewrite->after};
  }
  if (form->shape != VerbShape::base && form->shape != VerbShape::third_person) return std::nullopt;
  const bool bare = form->shape == VerbShape::base;
  if (!bare && !of_person) return std::nullopt;
  const bool trusted = bare ? voice.present >= 2 && voice.present > voice.past : voice.third >= 2;
  const auto chain = coordinated_verbs(tokens, at, form->shape, trusted);
  if (!chain) return std::nullopt;
  return respell_chain(tokens, *chain, true, british);
}

// What recurs is no completed deed: "Managed the daily stand-up".
bool recurs(const TokenizedText& tokens) {
  constexpr std::array<std::string_view, 5> often = {"daily", "weekly", "monthly", "nightly", "regularly"};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::number || tokens.key(i) == "%") return false;
  }
  return holds_one_of(tokens, often);
}

std::optional<Rewrite> to_present(std::string_view sentence, const EntryVoice& voice, bool mostly_present) {
  const TokenizedText tokens(sentence);
  if (tokens.size() < 3 || holds_one_of(tokens, fixes_time)) return std::nullopt;
  const std::size_t at = opening_verb(tokens);
  const auto form = at == 0 ? verb_form(tokens.key(0)) : std::nullopt;
  if (!form) return std::nullopt;
  if (form->shape == VerbShape::gerund) {
    if (!mostly_present || !tells_in_gerund(tokens, voice)) return std::nullopt;
    const auto rewrite =
        rewrite_opening(sentence, {tokens[0].span.begin, tokens[0].span.begin}, Tense::present);
    if (!rewrite) return std::nullopt;
    return Rewrite{rewrite->span, rewrite->after};
  }
  if (form->shape == VerbShape::third_person) {
    if (voice.present <= voice.third) return std::nullopt;
    const auto chain = coordinated_verbs(tokens, 0, VerbShape::third_person, voice.third >= 2);
    if (!chain) return std::nullopt;
    return respell_chain(tokens, *chain, false, false);
  }
  if (form->shape != VerbShape::past || !mostly_present || !recurs(tokens)) return std::nullopt;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const auto other = verb_form(tokens.key(i));
    if (other && (other->shape == VerbShape::past || other->shape == VerbShape::participle))
      return std::nullopt;
  }
  if (!is_acting_verb(tokens, 0, VerbShape::past, false)) return std::nullopt;
  return respell_chain(tokens, {0}, false, false);
}

std::string reason_for(const TextUnit& unit, bool past) {
  if (!past) return "The role goes on and its other bullets are in the present; so is this one now.";
  const Entry& entry = *unit.entry;
  return "This work ended in " + std::to_string(entry.dates->end->year) + ", so it is told in the past.";
}

}  // namespace

void TenseRule::reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const {
  const EntryVoice& voice = context.voice;
  if (unit.entry == nullptr || unit.kind == TextUnitKind::skill) return;
  // Those in the third person will be in the bare present too.
  const int present = voice.present + (voice.present > voice.third ? voice.third : 0);
  const bool mostly_present = voice.current && present >= 2 && present > 2 * voice.past;
  if (!voice.ended && !voice.current) return;
  const bool bullet = unit.kind == TextUnitKind::bullet;
  // "Tracks spending" of a project may be said of what was made.
  const bool of_person = context.section.type != SectionType::projects;
  std::vector<Span> sentences = split_sentences(draft.text());
  std::reverse(sentences.begin(), sentences.end());  // so that the earlier ones keep their places
  for (const Span sentence : sentences) {
    const std::string text(slice(draft.text(), sentence));
    std::optional<Rewrite> rewrite;
    if (voice.ended) {
      rewrite = to_past(text, voice, bullet, of_person, context.style.british);
    } else if (bullet && of_person && sentence.begin == 0) {
      rewrite = to_present(text, voice, mostly_present);
    }
    if (!rewrite || touches(untouchable_spans(text), rewrite->span)) continue;
    const Span at{sentence.begin + rewrite->span.begin, sentence.begin + rewrite->span.end};
    draft.replace(at, rewrite->after, change(unit, reason_for(unit, voice.ended)));
  }
}

}  // namespace savile
