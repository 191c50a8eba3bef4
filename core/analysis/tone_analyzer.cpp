// Language and tone of the whole résumé: fit with the posting's register, variety of verbs, passive
// voice, jargon, consistency.
#include <algorithm>
#include <map>

#include "analysis/analyzers.hpp"
#include "analysis/bullet_form.hpp"
#include "analysis/consistency.hpp"
#include "analysis/passive.hpp"
#include "analysis/section_findings.hpp"
#include "analysis/text_readings.hpp"
#include "analysis/told_work.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/verb_forms.hpp"
#include "requirement/cue_table.hpp"

namespace savile {
namespace {

constexpr std::size_t often = 4;           // openings by one verb before it tires …
constexpr std::size_t often_percent = 20;  // … if they are this share of all
constexpr std::size_t words_a_sign =
    120;                                // a sign of spoken language in so many words makes a posting casual
constexpr std::size_t most_issues = 8;  // of one sort

const CueTable& cues() {
  static const CueTable table(embedded_list("register_words"));
  return table;
}

// "don't", "you'll", "we're"; not "nurse's" nor "O'Neill".
bool is_contraction(std::string_view key) {
  const std::size_t mark = key.rfind('\'');
  const std::size_t curly = key.rfind("’");
  const std::size_t at = mark != std::string_view::npos    ? mark + 1
                         : curly != std::string_view::npos ? curly + 3
                                                           : 0;
  if (at == 0) return false;
  const std::string_view tail = key.substr(at);
  return tail == "ll" || tail == "re" || tail == "ve" || tail == "m" || tail == "d" ||
         (tail == "t" && key.find('n') != std::string_view::npos);
}

// Signs of spoken language: spoken words, contractions, exclamation marks after a word.
std::vector<Span> spoken_signs(const TokenizedText& text) {
  std::vector<Span> found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto hit = cues().at(text, i, text.size());
    if (hit && hit->kind == "casual") {
      found.push_back({text[hit->first].span.begin, text[hit->last - 1].span.end});
      i = hit->last - 1;
    } else if (text[i].kind == TokenKind::word && is_contraction(text.key(i))) {
      found.push_back(text[i].span);
    } else if (text.source(i) == "!" && i > 0 && text[i].gap == Gap::none &&
               text[i - 1].kind == TokenKind::word &&
               (i + 1 == text.size() || text[i + 1].gap != Gap::none)) {
      found.push_back(text[i].span);
    }
  }
  return found;
}

bool is_casual(const TokenizedText& posting) {
  if (cues().find(posting, 0, posting.size(), "formal")) return false;
  return spoken_signs(posting).size() * words_a_sign >= posting.size() && posting.size() > 30;
}

struct Prose {
  TokenizedText text;
  std::size_t begin;  // of the text in the résumé
};

// Summaries and the bullets of work: what is written as sentences.
std::vector<Prose> all_prose(const Resume& resume) {
  std::vector<Prose> out;
  for (std::size_t i = 0; i < resume.sections.size(); ++i) {
    const Section& section = resume.sections[i];
    if (section.type == SectionType::summary)
      out.push_back({TokenizedText(slice(resume.text, section.body)), section.body.begin});
    if (!tells_work(section.type)) continue;
    for (const ToldWork& item : told_work(resume, i))
      out.push_back({TokenizedText(slice(resume.text, item.content)), item.content.begin});
  }
  return out;
}

class ToneAnalyzer final : public DocumentAnalyzer {
 public:
  [[nodiscard]] DocumentAnalysis analyze(const AnalysisContext& context) const override {
    DocumentAnalysis analysis;
    analysis.aspect = Aspect::tone;
    const std::vector<Prose> prose = all_prose(context.resume);
    // Of other languages the words are not known; how alike they are written can be seen all the same.
    if (context.of_resume().is_english()) {
      look_at_register(analysis, prose, context);
      look_at_verbs(analysis, context);
      look_at_passive(analysis, prose, context);
      look_at_jargon(analysis, prose, context);
    }
    look_at_consistency(analysis, context, 30);
    finish_analysis(analysis);
    return analysis;
  }

 private:
  static std::string word_at(const AnalysisContext& context, Span span) {
    return "“" + std::string(slice(context.resume.text, span)) + "”";
  }

  static void look_at_register(DocumentAnalysis& analysis, const std::vector<Prose>& prose,
                               const AnalysisContext& context) {
    const bool casual = is_casual(context.of_posting().tokens());
    std::vector<Span> signs;
    for (const Prose& piece : prose) {
      for (const Span span : spoken_signs(piece.text))
        signs.push_back({piece.begin + span.begin, piece.begin + span.end});
    }
    const int cost = casual ? 8 : 20;  // a casual posting forgives more
    analysis.factors.push_back(
        {"register", std::max(0, 100 - cost * static_cast<int>(std::min<std::size_t>(signs.size(), 12))), 25,
         signs.empty() ? "written, not spoken language"
                       : counted(signs.size(), "sign") + " of spoken language"});
    for (std::size_t i = 0; i < std::min(signs.size(), most_issues); ++i) {
      const bool shout = slice(context.resume.text, signs[i]) == "!";
      analysis.issues.push_back(
          {"casual", casual ? 1 : 3, signs[i],
           shout ? "An exclamation mark tells feelings, not work." : "This is spoken language.",
           shout ? "End with a full stop, or with nothing."
                 : "Say it as you would write it to an employer."});
    }
    if (signs.empty()) return;
    analysis.recommendations.push_back(
        {"Write as one writes to an employer",
         casual ? "The posting is casual, but a résumé is read by more than its writer."
                : "The posting is not written so; spoken language stands out against it.",
         "Put " + word_at(context, signs.front()) + (signs.size() > 1 ? " and the like" : "") +
             " in plain written words.",
         casual ? 2 : 5,
         {},
         {},
         {},
         signs.front()});
  }

  static void look_at_verbs(DocumentAnalysis& analysis, const AnalysisContext& context) {
    std::map<std::string, std::vector<Span>> by_verb;
    std::size_t openings = 0;
    for (const ToldWork& item : told_work(context.resume)) {
      const BulletForm form = form_of_bullet(slice(context.resume.text, item.content));
      if (form.opening != Opening::action) continue;
      const Span at{item.content.begin + form.first_word.begin, item.content.begin + form.first_word.end};
      const std::string verb = base_of(slice(context.resume.text, at));
      if (verb.empty()) continue;
      ++openings;
      by_verb[verb].push_back(at);
    }
    if (openings < 4) return;
    std::size_t repeated = 0;
    std::string tired;
    Span first;
    for (const auto& [verb, places] : by_verb) {
      if (places.size() < often || places.size() * 100 < openings * often_percent) continue;
      repeated += places.size() - (often - 1);
      for (std::size_t i = often - 1; i < std::min(places.size(), most_issues); ++i) {
        analysis.issues.push_back(
            {"repeated_verb", 2, places[i],
             word_at(context, places[i]) + " opens " + counted(places.size(), "bullet") + ".",
             "Name the deed more exactly."});
      }
      if (tired.empty()) first = places.front();
      tired += (tired.empty() ? "" : ", ") + word_at(context, places.front()) + " opens " +
               std::to_string(places.size()) + " of " + counted(openings, "bullet");
    }
    analysis.factors.push_back({"verbs", share_without(repeated, openings), 20,
                                counted(by_verb.size(), "verb") + " for " + counted(openings, "opening")});
    if (repeated == 0) {
      if (openings >= 6) analysis.strengths.emplace_back("The bullets open with varied verbs.");
      return;
    }
    analysis.recommendations.push_back(
        {"Vary the verbs that open your bullets",
         "A word that comes again and again is skipped.",
         tired + ". Keep it where it fits best and name the other deeds for what they were.",
         4,
         {},
         {},
         {},
         first});
  }

  static void look_at_passive(DocumentAnalysis& analysis, const std::vector<Prose>& prose,
                              const AnalysisContext& context) {
    std::vector<Span> found;
    for (const Prose& piece : prose) {
      for (const Span span : find_passives(piece.text))
        found.push_back({piece.begin + span.begin, piece.begin + span.end});
    }
    analysis.factors.push_back({"voice",
                                share_without(found.size() * 2, std::max<std::size_t>(prose.size(), 2)), 15,
                                found.empty() ? "active" : counted(found.size(), "passive")});
    for (std::size_t i = 0; i < std::min(found.size(), most_issues); ++i)
      analysis.issues.push_back(
          {"passive", 2, found[i], "This hides who did it.", "Say who did it, if it was you."});
    if (found.size() < 2) return;
    analysis.recommendations.push_back(
        {"Say who did it",
         "In the passive a reader cannot tell your part.",
         counted(found.size(), "place") + ", the first: " + word_at(context, found.front()) + ".",
         4,
         {},
         {},
         {},
         found.front()});
  }

  static void look_at_jargon(DocumentAnalysis& analysis, const std::vector<Prose>& prose,
                             const AnalysisContext& context) {
    std::vector<Span> found;
    for (const Prose& piece : prose) {
      for (const CueHit& hit : cues().find_all(piece.text, 0, piece.text.size())) {
        if (hit.kind != "jargon") continue;
        found.push_back({piece.begin + piece.text[hit.first].span.begin,
                         piece.begin + piece.text[hit.last - 1].span.end});
      }
    }
    analysis.factors.push_back(
        {"jargon", std::max(0, 100 - 25 * static_cast<int>(std::min<std::size_t>(found.size(), 4))), 10,
         found.empty() ? "plain words" : counted(found.size(), "phrase") + " of office talk"});
    for (const Span span : found)
      analysis.issues.push_back(
          {"jargon", 3, span, "Office talk says nothing to a reader outside.", "Say what was done."});
    if (found.empty()) return;
    analysis.recommendations.push_back({"Say it in plain words",
                                        "Office talk says nothing to a reader outside.",
                                        "Replace " + word_at(context, found.front()) + " by what was done.",
                                        3,
                                        {},
                                        {},
                                        {},
                                        found.front()});
  }
};

}  // namespace

const DocumentAnalyzer& tone_analyzer() {
  static const ToneAnalyzer analyzer;
  return analyzer;
}

}  // namespace savile
