#include "edit/rules/compose_summary.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/work_history.hpp"
#include "analysis/years_worked.hpp"
#include "base/sort_stably.hpp"
#include "edit/english.hpp"
#include "edit/rule_readings.hpp"
#include "edit/summary/heading_style.hpp"
#include "edit/summary/held_title.hpp"
#include "edit/summary/opening_phrase.hpp"
#include "edit/summary/prose.hpp"
#include "edit/summary/summary_facts.hpp"
#include "text/sentence.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

constexpr int years_worth_saying = 2;
constexpr std::size_t most_skills = 3;
constexpr int kindred_title = 50;  // title_similarity: a trade of the same field

struct Composed {
  std::string text;
  std::vector<Span> evidence;
  std::vector<std::uint32_t> requirements;

  void prove(const SummaryFact& fact) {
    evidence.insert(evidence.end(), fact.evidence.begin(), fact.evidence.end());
    requirements.insert(requirements.end(), fact.requirements.begin(), fact.requirements.end());
  }
};

std::string joined(const std::vector<SummaryFact>& facts) {
  std::string out;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (i > 0) out += i + 1 == facts.size() ? " and " : ", ";
    out += facts[i].words;
  }
  return out;
}

void prove_years(const RuleContext& context, Composed& out) {
  constexpr std::size_t most = 4;
  std::size_t count = 0;
  for (const Section& section : context.resume.sections) {
    if (!is_work(section.type)) continue;
    for (const Entry& entry : section.entries) {
      if (entry.dates && count++ < most) out.evidence.push_back(entry.dates->span);
    }
  }
}

// "Registered nurse with 7 years of experience, including wound care, triage and Epic."
bool say_who(const HeldTitle& title, const RuleContext& context, Composed& out) {
  const std::string named = title_in_sentence(title.words, context);
  const std::vector<SummaryFact> skills = proven_skills_asked_for(context, title.words, most_skills);
  const int years = years_as(title.words, context.resume, context.today);
  const bool long_enough = years >= years_worth_saying;
  if (named.empty() || (!long_enough && skills.empty())) return false;
  out.text = named;
  out.evidence.push_back(title.span);
  if (long_enough) {
    out.text += " with " + std::to_string(years) + " years of experience";
    prove_years(context, out);
  }
  if (!skills.empty()) out.text += (long_enough ? ", including " : " with experience in ") + joined(skills);
  out.text += '.';
  for (const SummaryFact& skill : skills) out.prove(skill);
  return true;
}

// "Holds a BSc in Nursing and NMC registration."
void say_credentials(const RuleContext& context, Composed& out) {
  std::vector<SummaryFact> held;
  if (std::optional<SummaryFact> degree = degree_asked_for(context)) held.push_back(std::move(*degree));
  for (SummaryFact& certificate : certificates_asked_for(context, held.empty() ? 2 : 1))
    held.push_back(std::move(certificate));
  if (held.empty()) return;
  out.text += " Holds " + joined(held) + ".";
  for (const SummaryFact& fact : held) out.prove(fact);
}

std::optional<Composed> compose(const RuleContext& context) {
  const std::optional<HeldTitle> title = title_to_name(context);
  Composed out;
  if (!title || !say_who(*title, context, out)) return std::nullopt;
  const std::optional<SummaryFact> deed = best_achievement(context);
  // A title far from the one that is offered, with nothing that is asked for, would only put a reader off.
  if (out.requirements.empty() && (!deed || title->similarity < kindred_title)) return std::nullopt;
  const std::size_t first = out.text.size();
  if (deed) {
    out.text += ' ' + deed->words;
    out.prove(*deed);
  }
  say_credentials(context, out);
  if (out.text.size() == first) return std::nullopt;  // one sentence is no summary
  sort_stably(out.requirements);
  out.requirements.erase(std::unique(out.requirements.begin(), out.requirements.end()),
                         out.requirements.end());
  return out;
}

Edit edit_of(Composed composed) {
  Edit edit;
  edit.requirements = std::move(composed.requirements);
  edit.evidence = std::move(composed.evidence);
  return edit;
}

// "To obtain a position", "Seeking a role": what is wished for, and nothing of the person.
bool is_wish(std::string_view sentence) {
  const TokenizedText words(sentence);
  if (words.size() < 2) return false;
  const std::string_view first = words.key(0);
  return first == "to" || first == "seeking" || first == "looking" ||
         (first == "i" && words.key(1) == "want");
}

// Opens with anybody or with a wish, and names no term that is asked for and no figure: any composed one
// says more.
bool says_nothing(const Section& section, const RuleContext& context) {
  constexpr std::size_t most_words = 40;
  const std::string_view body = slice(context.resume.text, section.body);
  const TokenizedText words(body);
  if (words.size() > most_words || context.readings->figures(body).any) return false;
  if (!context.lexicon.find(words).empty()) return false;
  const std::vector<Span> sentences = split_sentences(body);
  if (sentences.empty()) return false;
  const std::string_view first = slice(body, sentences[0]);
  const std::optional<OpeningPhrase> opening = read_opening(first);
  const bool anybody = opening && opening->shape == OpeningShape::anybody && opening->nouns.empty();
  if (!anybody && !is_wish(first)) return false;
  return context.readings->relevance().of(body).score == 0;
}

// The lines of the body without the empty ones around them.
Span text_lines(const Section& section, std::string_view text) {
  Span span = section.body;
  while (span.begin < span.end && (text[span.begin] == '\n' || text[span.begin] == '\r')) ++span.begin;
  while (span.end > span.begin &&
         (text[span.end - 1] == '\n' || text[span.end - 1] == '\r' || text[span.end - 1] == ' '))
    --span.end;
  return span;
}

}  // namespace

void ComposeSummaryRule::propose(std::size_t section, const RuleContext& context,
                                 std::vector<Edit>& out) const {
  const Resume& resume = context.resume;
  if (!is_english(resume.text)) return;
  const auto summary = std::find_if(resume.sections.begin(), resume.sections.end(),
                                    [](const Section& s) { return s.type == SectionType::summary; });
  if (summary != resume.sections.end() && !is_prose(*summary, resume.text)) return;
  if (summary != resume.sections.end()) {
    const bool here = summary == resume.sections.begin() + static_cast<std::ptrdiff_t>(section);
    if (!here || summary->heading.empty() || !says_nothing(*summary, context)) return;
    std::optional<Composed> composed = compose(context);
    const Span lines = text_lines(*summary, resume.text);
    if (!composed || lines.empty()) return;
    std::string text = std::move(composed->text);
    Edit edit = edit_of(std::move(*composed));
    edit.span = lines;
    edit.before = slice(resume.text, lines);
    edit.after = std::move(text);
    edit.reason = "The summary says nothing that the posting asks for; these are facts from your own résumé.";
    edit.status = EditStatus::needs_confirmation;
    out.push_back(std::move(edit));
    return;
  }
  if (section != 0 || resume.contact.span.empty()) return;
  const std::optional<NewSection> frame = summary_frame(resume);
  if (!frame) return;
  std::optional<Composed> composed = compose(context);
  if (!composed) return;
  std::string text = frame->before_body + composed->text + frame->after_body;
  Edit edit = edit_of(std::move(*composed));
  const std::size_t at = resume.sections.front().span.begin;
  edit.span = {at, at};
  edit.after = std::move(text);
  edit.reason = "A reader starts at the top: this says who you are, in facts from your own résumé.";
  out.push_back(std::move(edit));
}

}  // namespace savile
