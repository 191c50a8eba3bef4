#include "edit/rules/summary_opening.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/work_history.hpp"
#include "analysis/years_worked.hpp"
#include "document/phrase_table.hpp"
#include "edit/summary/held_title.hpp"
#include "edit/summary/opening_phrase.hpp"
#include "lexicon/stem.hpp"
#include "text/character.hpp"
#include "text/sentence.hpp"

namespace savile {
namespace {

constexpr int years_worth_saying = 2;
constexpr std::size_t most_evidence = 6;

// The first sentence of the passage as it reads now; empty where the passage does not open the summary.
std::string_view first_sentence(const TextUnit& unit, const WordingContext& context, std::string_view draft) {
  const std::string_view text = context.rules.resume.text;
  if (context.section.type != SectionType::summary || unit.kind != TextUnitKind::prose) return {};
  if (!trim(slice(text, {context.section.body.begin, unit.span.begin})).empty()) return {};
  const std::vector<Span> sentences = split_sentences(draft);
  if (sentences.empty() || sentences[0].begin != 0) return {};
  const auto first = static_cast<unsigned char>(draft.front());
  return is_ascii_letter(first) || is_ascii_digit(first) ? slice(draft, sentences[0]) : std::string_view();
}

// "Over" -> "over"; names and figures stay.
std::string beginning_small(std::string_view word) {
  std::string out(word);
  if (out.size() > 1 && is_ascii_lower(static_cast<unsigned char>(out[1])))
    out[0] = static_cast<char>(out[0] >= 'A' && out[0] <= 'Z' ? out[0] - 'A' + 'a' : out[0]);
  return out;
}

std::vector<std::string> title_stems(std::string_view title) {
  std::vector<std::string> stems;
  for (const KeyWord& word : key_words(title, {0, title.size()})) stems.push_back(stem(word.key));
  return stems;
}

// Whether the title says all that the phrase says.
bool covers(const std::vector<std::string>& title, const OpeningPhrase& phrase) {
  return std::all_of(phrase.nouns.begin(), phrase.nouns.end(), [&](const std::string& noun) {
    return std::find(title.begin(), title.end(), noun) != title.end();
  });
}

bool names_title(std::string_view sentence, const std::vector<std::string>& title) {
  const std::vector<std::string> words = title_stems(sentence);
  return std::all_of(title.begin(), title.end(), [&](const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  });
}

struct Rewrite {
  Span span;  // in the sentence
  std::string after;
  bool years = false;  // it says years that the dates give
};

std::optional<Rewrite> rewrite(std::string_view sentence, const OpeningPhrase& phrase, const HeldTitle& title,
                               const std::vector<std::string>& stems, const RuleContext& context) {
  std::string named = title_in_sentence(title.words, context);
  if (named.empty()) return std::nullopt;
  const KeyWord first = key_words(sentence, {0, sentence.size()}).front();
  const std::string_view word = slice(sentence, first.span);
  switch (phrase.shape) {
    case OpeningShape::years: return Rewrite{first.span, named + " with " + beginning_small(word), false};
    case OpeningShape::quality:
      named += first.key == "experience" ? " with " : " ";
      return Rewrite{first.span, named + beginning_small(word), false};
    case OpeningShape::noun:
      // "programmer" becomes "statistical programmer"; another job's name stays.
      if (phrase.nouns.back() != stems.back() || phrase.nouns.size() >= stems.size()) return std::nullopt;
      return Rewrite{phrase.span, std::move(named), false};
    case OpeningShape::anybody: break;
  }
  Rewrite out{phrase.span, std::move(named), false};
  const bool bare = phrase.next.empty() || phrase.next == "seeking" || phrase.next == "looking";
  const int years = years_as(title.words, context.resume, context.today);
  if (bare && !phrase.says_years && years >= years_worth_saying) {
    out.after += " with " + std::to_string(years) + " years of experience";
    if (!phrase.next.empty()) out.after += ',';
    out.years = true;
  } else if (phrase.next.empty()) {
    return std::nullopt;  // a title alone is no sentence
  }
  return out;
}

std::string reason_for(const OpeningPhrase& phrase, const HeldTitle& title, const RuleContext& context) {
  const std::string named = "“" + title_in_sentence(title.words, context) + "”";
  if (phrase.shape == OpeningShape::noun)
    return "Your title in full is " + named + "; it says more of what you do.";
  return "The opening could be anybody's; " + named + " is your own title and near the one that is offered.";
}

}  // namespace

void SummaryOpeningRule::reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const {
  const RuleContext& rules = context.rules;
  const std::string sentence(first_sentence(unit, context, draft.text()));
  if (sentence.empty()) return;
  const std::optional<OpeningPhrase> phrase = read_opening(sentence);
  if (!phrase) return;
  const std::optional<HeldTitle> title = title_to_name(rules);
  if (!title || !title->offered) return;
  const std::vector<std::string> stems = title_stems(title->words);
  if (names_title(sentence, stems) || !covers(stems, *phrase)) return;
  const std::optional<Rewrite> rewritten = rewrite(sentence, *phrase, *title, stems, rules);
  if (!rewritten) return;
  Change made{std::string(name_of(kind())), reason_for(*phrase, *title, rules), {}, {title->span}};
  if (rewritten->years) {
    for (const Section& work : rules.resume.sections) {
      for (const Entry& entry : work.entries) {
        if (entry.dates && is_work(work.type) && made.evidence.size() < most_evidence)
          made.evidence.push_back(entry.dates->span);
      }
    }
  }
  draft.replace(rewritten->span, rewritten->after, std::move(made));
}

}  // namespace savile
