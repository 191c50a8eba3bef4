#include "edit/rules/summary_opening.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/work_history.hpp"
#include "analysis/years_worked.hpp"
#include "document/phrase_table.hpp"
#include "edit/summary/english.hpp"
#include "edit/summary/held_title.hpp"
#include "edit/summary/opening_phrase.hpp"
#include "lexicon/stem.hpp"
#include "text/character.hpp"
#include "text/sentence.hpp"

namespace savile {
namespace {

constexpr int years_worth_saying = 2;

// The first sentence of the summary's running text; empty where it begins with a bullet.
Span first_sentence(const Section& section, std::string_view text) {
  const std::string_view body = slice(text, section.body);
  const std::vector<Span> sentences = split_sentences(body);
  if (sentences.empty()) return {};
  Span sentence{section.body.begin + sentences[0].begin, section.body.begin + sentences[0].end};
  const bool listed = std::any_of(section.bullets.begin(), section.bullets.end(),
                                  [&](const Bullet& bullet) { return bullet.span.overlaps(sentence); });
  const auto first = static_cast<unsigned char>(text[sentence.begin]);
  if (listed || !(is_ascii_letter(first) || is_ascii_digit(first))) return {};
  return sentence;
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
    return "Your title in full, " + named + ", is what the posting looks for.";
  return "The opening could be anybody's; " + named + " is your own title and near the one that is offered.";
}

}  // namespace

void SummaryOpeningRule::propose(std::size_t section, const RuleContext& context,
                                 std::vector<Edit>& out) const {
  const std::string_view text = context.resume.text;
  const Span place = first_sentence(context.resume.sections[section], text);
  if (place.empty() || !is_english(text)) return;
  const std::string_view sentence = slice(text, place);
  const std::optional<OpeningPhrase> phrase = read_opening(sentence);
  if (!phrase) return;
  const std::optional<HeldTitle> title = title_to_name(context);
  if (!title || !title->offered) return;
  const std::vector<std::string> stems = title_stems(title->words);
  if (names_title(sentence, stems) || !covers(stems, *phrase)) return;
  std::optional<Rewrite> rewritten = rewrite(sentence, *phrase, *title, stems, context);
  if (!rewritten) return;
  Edit edit;
  edit.span = {place.begin + rewritten->span.begin, place.begin + rewritten->span.end};
  edit.before = slice(text, edit.span);
  edit.after = std::move(rewritten->after);
  edit.reason = reason_for(*phrase, *title, context);
  edit.evidence.push_back(title->span);
  if (rewritten->years) {
    for (const Section& work : context.resume.sections) {
      for (const Entry& entry : work.entries) {
        if (entry.dates && is_work(work.type) && edit.evidence.size() < 6)
          edit.evidence.push_back(entry.dates->span);
      }
    }
  }
  out.push_back(std::move(edit));
}

}  // namespace savile
