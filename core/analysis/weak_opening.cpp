#include "analysis/weak_opening.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "lexicon/verb_forms.hpp"
#include "text/one_of.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

struct Phrase {
  WeakOpeningKind kind;
  std::array<std::string_view, 4> words;  // empty ones at the end
};

using enum WeakOpeningKind;

// Longest first where one begins another.
constexpr Phrase phrases[] = {
    {duty, {"responsibilities", "included"}},
    {duty, {"responsibilities", "include"}},
    {duty, {"my", "responsibilities", "included"}},
    {duty, {"my", "responsibilities", "include"}},
    {duty, {"my", "duties", "included"}},
    {duty, {"my", "duties", "include"}},
    {duty, {"my", "role", "included"}},
    {duty, {"my", "role", "involved"}},
    {duty, {"key", "responsibilities", "include"}},
    {duty, {"main", "responsibilities", "included"}},
    {duty, {"key", "responsibilities", "included"}},
    {duty, {"main", "duties", "included"}},
    {duty, {"daily", "duties", "included"}},
    {duty, {"job", "duties", "included"}},
    {duty, {"duties", "included"}},
    {duty, {"duties", "include"}},
    {duty, {"duties", "involved"}},
    {duty, {"role", "involved"}},
    {duty, {"responsible", "for"}},
    {duty, {"accountable", "for"}},
    {duty, {"tasked", "with"}},
    {duty, {"charged", "with"}},
    {duty, {"entrusted", "with"}},
    {duty, {"in", "charge", "of"}},
    {duty, {"had", "responsibility", "for"}},
    {duty, {"duty", "was", "to"}},
    {help, {"helped", "out", "with"}},
    {help, {"helped", "out"}},
    {help, {"helped", "with"}},
    {help, {"helped", "in"}},
    {help, {"helped", "to"}},
    {help, {"helped"}},
    {help, {"helping", "with"}},
    {help, {"helping"}},
    {help, {"assisted", "with"}},
    {help, {"assisted", "in"}},
    {help, {"assisted"}},
    {help, {"assisting", "with"}},
    {help, {"assisting", "in"}},
    {help, {"aided", "in"}},
    {help, {"provided", "assistance", "with"}},
    {help, {"provided", "assistance", "in"}},
    {help, {"provided", "help", "with"}},
    {presence, {"worked", "on"}},
    {presence, {"worked", "with"}},
    {presence, {"worked", "as"}},
    {presence, {"worked", "in"}},
    {presence, {"working", "on"}},
    {presence, {"working", "with"}},
    {presence, {"involved", "in"}},
    {presence, {"involved", "with"}},
    {presence, {"participated", "in"}},
    {presence, {"participating", "in"}},
    {presence, {"participation", "in"}},
    {presence, {"took", "part", "in"}},
    {presence, {"dealt", "with"}},
    {presence, {"exposed", "to"}},
    {presence, {"gained", "exposure", "to"}},
    {presence, {"gained", "experience", "in"}},
    {presence, {"gained", "experience", "with"}},
    {presence, {"part", "of", "a", "team"}},
    {presence, {"member", "of", "a", "team"}},
    {presence, {"engaged", "in"}},
};

bool is_qualifier(std::string_view key) {
  return is_one_of(
      key, {"primarily", "mainly", "directly", "solely", "jointly", "also", "actively", "partly", "fully",
            "closely", "largely", "heavily", "personally", "successfully", "regularly"});
}

// The number of tokens that `phrase` takes from `at`; 0 if it does not stand there.
std::size_t length_at(const TokenizedText& text, std::size_t at, const Phrase& phrase) {
  std::size_t k = 0;
  while (k < phrase.words.size() && !phrase.words[k].empty()) {
    if (at + k >= text.size() || text.key(at + k) != phrase.words[k]) return 0;
    ++k;
  }
  // "Worked on-call", "Helped-out" are other words.
  const std::size_t next = at + k;
  if (next < text.size() && text.key(next) == "-" && text[next].gap == Gap::none) return 0;
  return k;
}

void read_verb(const TokenizedText& text, std::size_t at, WeakOpening& opening) {
  if (at < text.size() && text.key(at) == ":") ++at;
  const bool infinitive = at < text.size() && text.key(at) == "to";
  if (infinitive) ++at;
  if (at >= text.size() || text[at].kind != TokenKind::word) return;
  const auto form = verb_form(text.key(at));
  if (!form) return;
  const bool deed = form->shape == VerbShape::gerund || infinitive ||
                    (opening.kind == help && form->shape == VerbShape::base);
  if (!deed) return;
  opening.verb = text[at].span;
  opening.base = form->base;
}

}  // namespace

std::string_view name_of(WeakOpeningKind kind) {
  switch (kind) {
    case duty: return "duty";
    case help: return "help";
    case presence: return "presence";
  }
  return "duty";
}

std::optional<WeakOpening> find_weak_opening(std::string_view bullet) {
  constexpr std::size_t enough = 400;  // bytes that hold any opening and the verb after it
  const TokenizedText text(bullet.substr(0, std::min(enough, bullet.size())));
  std::size_t at = 0;
  Span qualifier;
  if (at < text.size() && text.key(at) == "i") ++at;
  if (at + 1 < text.size() && is_one_of(text.key(at), {"was", "were", "am", "is", "been", "being"})) ++at;
  if (at + 1 < text.size() && is_qualifier(text.key(at))) qualifier = text[at++].span;
  for (const Phrase& phrase : phrases) {
    const std::size_t length = length_at(text, at, phrase);
    if (length == 0) continue;
    std::size_t end = at + length;
    WeakOpening opening{
        phrase.kind, {text[0].span.begin, text[end - 1].span.end}, qualifier, std::nullopt, {}};
    read_verb(text, end, opening);
    return opening;
  }
  return std::nullopt;
}

}  // namespace savile
