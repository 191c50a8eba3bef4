#include "edit/rules/weak_opening.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/weak_opening.hpp"
#include "edit/acting_verb.hpp"
#include "edit/nominal_deed.hpp"
#include "edit/opening_rewrite.hpp"
#include "edit/sentence_words.hpp"
#include "edit/untouchable.hpp"
#include "edit/verb_respelling.hpp"
#include "lexicon/verb_forms.hpp"
#include "text/character.hpp"
#include "text/sentence.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

constexpr std::size_t least_prose = 3;  // tokens after the verb, the full stop among them

std::optional<OpeningRewrite> from_noun(std::string_view text, Span opening, Tense tense, bool british) {
  const TokenizedText tokens(text);
  std::size_t at = tokens.first_at(opening.end);
  if (at < tokens.size() && tokens.key(at) == ":") ++at;
  std::optional<NominalDeed> deed = read_nominal_deed(tokens, at, tense, british);
  if (!deed) return std::nullopt;
  std::string after = with_capital(deed->after);
  const std::string verb = after.substr(0, after.find_first_of(" ,"));
  return OpeningRewrite{{opening.begin, deed->span.end}, std::move(after), verb};
}

// "My role was to manage": the verb after "to".
std::optional<OpeningRewrite> from_infinitive(std::string_view text, Span opening, Tense tense,
                                              bool british) {
  const TokenizedText tokens(text);
  const std::size_t to = tokens.first_at(opening.end);
  if (to + 1 >= tokens.size() || tokens.key(to) != "to") return std::nullopt;
  const auto chain = coordinated_verbs(tokens, to + 1, VerbShape::base, true);
  if (!chain) return std::nullopt;
  OpeningRewrite out{{opening.begin, tokens[chain->back()].span.end}, {}, {}};
  std::size_t copied = tokens[to + 1].span.begin;
  for (const std::size_t at : *chain) {
    out.after += text.substr(copied, tokens[at].span.begin - copied);
    out.after += tense == Tense::present ? std::string(tokens.key(at)) : past_form(tokens.key(at), british);
    copied = tokens[at].span.end;
  }
  out.after = with_capital(out.after);
  out.verb = out.after.substr(0, out.after.find_first_of(" ,"));
  return out;
}

// "Management of Change" is a name, and "Introduction of scanners cut waste" a sentence: neither is told
// anew.
bool is_bare_deed(std::string_view text, const OpeningRewrite& rewrite) {
  const TokenizedText tokens(text);
  std::size_t at = tokens.first_at(rewrite.span.end);
  if (at >= tokens.size()) return false;
  const std::string_view object = tokens.source(at);
  const bool name = object.size() > 1 && is_ascii_upper(static_cast<unsigned char>(object[0])) &&
                    is_ascii_lower(static_cast<unsigned char>(object[1]));
  if (name) return false;
  for (; at < tokens.size(); ++at) {
    const std::string_view key = tokens.key(at);
    if (key == "that" || key == "which" || key == "who" || key == ";") break;
    const auto form = verb_form(key);
    if (!form) continue;
    const bool past = form->shape == VerbShape::past || form->shape == VerbShape::participle;
    if (past || (form->shape == VerbShape::base && past_tense(form->base) == key)) return false;  // "cut"
  }
  return true;
}

// "for three years": "Organise the trip for three years" is no English, and whether it goes on nobody says.
bool tells_how_long(std::string_view text) {
  const TokenizedText tokens(text);
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    const std::string_view unit = tokens.key(i + 2);
    if (tokens.key(i) == "for" &&
        (unit == "years" || unit == "months" || unit == "year" || unit == "seasons"))
      return true;
  }
  return false;
}

// "90 samples a day": how much is done again and again.
bool is_rate(const TokenizedText& tokens, std::size_t number) {
  constexpr std::size_t reach = 4;
  for (std::size_t i = number + 1; i + 1 < tokens.size() && i < number + reach; ++i) {
    const std::string_view key = tokens.key(i), unit = tokens.key(i + 1);
    if (key != "a" && key != "per" && key != "each" && key != "every" && key != "/") continue;
    for (const std::string_view period : {"day", "week", "month", "year", "shift", "night", "hour"}) {
      if (unit == period) return true;
    }
  }
  return false;
}

// "Responsible for calibration of the scales": a duty of the work that goes on, told without "was" and
// without a figure, is still done where another bullet tells what is done now. With a figure it may be a
// deed that is over: "the migration of 11 jobs".
bool goes_on(std::string_view text, const EntryVoice& voice) {
  if (!voice.current || voice.present == 0) return false;
  const TokenizedText tokens(text);
  if (tokens.empty() || tokens.key(0) != "responsible") return false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::number && !is_rate(tokens, i)) return false;
    const auto form = verb_form(tokens.key(i));
    if (form && form->shape == VerbShape::past) return false;
  }
  return true;
}

// "Was tasked with moving 1,200 files": over, though the work goes on.
bool is_over(std::string_view text) {
  const TokenizedText tokens(text);
  return !tokens.empty() && (tokens.key(0) == "was" || tokens.key(0) == "were" ||
                             (tokens.size() > 1 && tokens.key(0) == "i" && tokens.key(1) == "was"));
}

Tense tense_of(const TextUnit& unit, std::string_view text, const EntryVoice& voice) {
  if (unit.entry == nullptr || is_over(text)) return Tense::past;
  return goes_on(text, voice) ? Tense::present : voice.tense();
}

struct Reworded {
  OpeningRewrite opening;
  std::string reason;
};

std::optional<Reworded> reword_sentence(std::string_view text, bool bullet, Tense tense, bool british) {
  const std::optional<WeakOpening> opening = find_weak_opening(text);
  if (!opening) {
    auto rewrite = bullet ? from_noun(text, {}, tense, british) : std::nullopt;
    if (!rewrite || !is_bare_deed(text, *rewrite)) return std::nullopt;
    std::string reason = "A noun hides the deed; “" + rewrite->verb + "” says it, and claims no more.";
    return Reworded{std::move(*rewrite), std::move(reason)};
  }
  // Helping, taking part and working on a thing are no deeds of one's own, and "jointly" is a fact: all stay.
  if (opening->kind != WeakOpeningKind::duty || !opening->qualifier.empty()) return std::nullopt;
  if (tense == Tense::present && tells_how_long(text)) return std::nullopt;
  std::optional<OpeningRewrite> rewrite = rewrite_opening(text, opening->span, tense, british);
  if (!rewrite) rewrite = from_noun(text, opening->span, tense, british);
  if (!rewrite) rewrite = from_infinitive(text, opening->span, tense, british);
  if (!rewrite) return std::nullopt;
  std::string reason = "“" + std::string(slice(text, opening->span)) + "” names a duty; “" + rewrite->verb +
                       "” says what " + (tense == Tense::past ? "was" : "is") +
                       " done, in a word that the bullet has already.";
  return Reworded{std::move(*rewrite), std::move(reason)};
}

}  // namespace

void WeakOpeningRule::reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const {
  if (unit.kind == TextUnitKind::skill || (unit.kind == TextUnitKind::prose && unit.entry == nullptr)) return;
  std::vector<Span> sentences = split_sentences(draft.text());
  std::reverse(sentences.begin(), sentences.end());  // so that the earlier ones keep their places
  for (const Span sentence : sentences) {
    const std::string text(slice(draft.text(), sentence));
    const std::optional<Reworded> reworded = reword_sentence(
        text, unit.kind == TextUnitKind::bullet, tense_of(unit, text, context.voice), context.style.british);
    if (!reworded || touches(untouchable_spans(text), reworded->opening.span)) continue;
    // "Cash up." is no sentence to stand between others.
    const std::size_t words = TokenizedText(text.substr(reworded->opening.span.end)).size();
    if (unit.kind == TextUnitKind::prose && words < least_prose) continue;
    Change made = change(unit, reworded->reason);
    for (const Served& served : context.relevance.of(slice(context.rules.resume.text, unit.span)).serves) {
      made.requirements.push_back(served.requirement);
    }
    const Span span = reworded->opening.span;
    draft.replace({sentence.begin + span.begin, sentence.begin + span.end}, reworded->opening.after,
                  std::move(made));
  }
}

}  // namespace savile
