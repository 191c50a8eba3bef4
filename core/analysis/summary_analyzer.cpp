// The summary: names the title that is sought if true, years that the dates bear out, the top
// requirements that the résumé proves, length, buzzwords, first person.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "analysis/analyzers.hpp"
#include "analysis/content_words.hpp"
#include "analysis/proven_skills.hpp"
#include "analysis/section_findings.hpp"
#include "analysis/title_match.hpp"
#include "lexicon/embedded.hpp"
#include "requirement/cue_table.hpp"
#include "requirement/years_asked.hpp"

namespace savile {
namespace {

constexpr std::size_t shortest = 20, longest = 90;  // words
constexpr std::size_t top_keywords = 5;
constexpr int near_title = 75;  // a title this near is the person's own to use

const CueTable& buzzwords() {
  // The list has a phrase a line; a table wants "kind: phrase | phrase".
  static const std::string rows = [] {
    std::string made = "buzzword: ";
    for (const char c : embedded_list("buzzwords"))
      made += c == '\n' ? std::string(" | ") : std::string(1, c);
    return made;
  }();
  static const CueTable table(rows);
  return table;
}

bool is_first_person(std::string_view key) {
  return key == "i" || key == "my" || key == "me" || key == "i'm" || key == "i've" || key == "mine" ||
         key == "myself";
}

// From the first word to the last.
Span words_of(const Section& section, const TokenizedText& text) {
  if (text.empty()) return section.body;
  return {section.body.begin + text[0].span.begin, section.body.begin + text[text.size() - 1].span.end};
}

class SummaryAnalyzer final : public SectionAnalyzer {
 public:
  [[nodiscard]] SectionAnalysis analyze(std::size_t place, const AnalysisContext& context) const override {
    SectionAnalysis analysis = start_analysis(place, context);
    const Section& section = context.resume.sections[place];
    const std::string_view body = slice(context.resume.text, section.body);
    const TokenizedText text(body);
    const auto at = [&](Span span) {
      return Span{section.body.begin + span.begin, section.body.begin + span.end};
    };
    look_at_title(analysis, context, text);
    look_at_years(analysis, context, text, at);
    look_at_keywords(analysis, context, text);
    look_at_length(analysis, section, text);
    look_at_style(analysis, text, at);
    finish_analysis(analysis);
    return analysis;
  }

 private:
  static void look_at_title(SectionAnalysis& analysis, const AnalysisContext& context,
                            const TokenizedText& text) {
    const std::string& offered = context.requirements.job_title.value;
    if (offered.empty()) return;
    int held = 0;
    for (const Section& section : context.resume.sections) {
      if (section.type != SectionType::experience) continue;
      for (const Entry& entry : section.entries)
        held = std::max(held, title_similarity(entry.title.value, offered));
    }
    const TokenizedText wanted(offered);
    std::size_t words = 0, named = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (wanted[i].kind != TokenKind::word) continue;
      ++words;
      bool found = false;
      for (std::size_t k = 0; k < text.size() && !found; ++k) found = text.key(k) == wanted.key(i);
      named += found ? 1U : 0U;
    }
    const int score = words == 0 ? 100 : static_cast<int>(named * 100 / words);
    if (held < near_title && score < 100) return;  // a title that was never held is not asked for
    analysis.factors.push_back(
        {"title", score, 25,
         score >= 70 ? "names the job that is sought" : "does not name the job that is sought"});
    if (score < 70) {
      analysis.recommendations.push_back({"Name your profession as the posting does",
                                          "You have held a job much like it; say so in the posting’s words.",
                                          "Use “" + offered + "” in the summary if it is true of you.", 7});
    }
  }

  template <class At>
  static void look_at_years(SectionAnalysis& analysis, const AnalysisContext& context,
                            const TokenizedText& text, At at) {
    const auto claimed = find_years_asked(text, 0, text.size());
    if (!claimed) return;
    const int worked = (context.match.experience_months + 6) / 12;
    const bool borne_out = context.match.experience_months == 0 || claimed->min <= worked;
    analysis.factors.push_back({"years", borne_out ? 100 : 30, 15,
                                borne_out
                                    ? "the dates bear out the years"
                                    : "the dates show " + counted(static_cast<std::size_t>(worked), "year")});
    if (borne_out) return;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text.key(i) != "years" && text.key(i) != "year") continue;
      analysis.issues.push_back(
          {"unsupported_years", 7, at(text[i].span),
           "The jobs' dates add up to " + counted(static_cast<std::size_t>(worked), "year") + ".",
           "Give the years that the dates show."});
      break;
    }
  }

  static void look_at_keywords(SectionAnalysis& analysis, const AnalysisContext& context,
                               const TokenizedText& text) {
    const std::vector<TermHit> hits = context.lexicon.find(text);
    std::set<std::string> stems;
    for (const ContentWord& word : content_words(text, 0, text.size())) stems.insert(word.stem);
    // All its words stand there, if not as the list has them: "electrician (journeyman)".
    const auto says = [&](std::string_view name) {
      const TokenizedText tokens(name);
      const std::vector<ContentWord> words = content_words(tokens, 0, tokens.size());
      return !words.empty() && std::all_of(words.begin(), words.end(),
                                           [&](const ContentWord& w) { return stems.contains(w.stem); });
    };
    std::size_t looked = 0, named = 0;
    std::string missing;
    std::size_t missing_count = 0;
    for (const Keyword& keyword : context.requirements.keywords) {
      if (looked == top_keywords) break;
      const Term& term = context.lexicon.term(keyword.term);
      if ((term.kind != TermKind::certificate && !is_worth_listing(term)) ||
          !is_proven(context, keyword.term))
        continue;
      ++looked;
      if (says(term.name) || std::any_of(hits.begin(), hits.end(), [&](const TermHit& hit) {
            return context.lexicon.implies(hit.term, keyword.term);
          }))
        ++named;
      else if (missing_count++ < 3)
        missing += (missing.empty() ? "" : ", ") + as_asked(keyword.term, context);
    }
    for (const RequirementMatch& match : context.match.requirements) {
      const Requirement* wanted = requirement_with(context.requirements, match.requirement);
      const bool here =
          std::any_of(analysis.matches.begin(), analysis.matches.end(),
                      [&](const SectionMatch& m) { return m.requirement == match.requirement; });
      if (wanted != nullptr && !here && wanted->priority >= 4 && match.met == Met::yes &&
          !wanted->terms.empty())
        analysis.gaps.push_back(match.requirement);
    }
    if (looked == 0) return;
    const std::size_t enough = std::min<std::size_t>(looked, 3);
    analysis.factors.push_back(
        {"keywords", static_cast<int>(std::min(named, enough) * 100 / enough), 35,
         "names " + std::to_string(named) + " of your " + std::to_string(looked) + " strongest matches"});
    if (named < enough) {
      analysis.recommendations.push_back({"Name your strongest matches in the summary",
                                          "The posting asks for them and the résumé shows them.",
                                          "Name there: " + missing + ".", 8});
    } else {
      analysis.strengths.emplace_back("Names what the posting asks for most.");
    }
  }

  // As the posting writes it; else the list's name.
  static std::string as_asked(TermId term, const AnalysisContext& context) {
    for (const Requirement& requirement : context.requirements.requirements) {
      for (std::size_t i = 0; i < std::min(requirement.terms.size(), requirement.term_spans.size()); ++i) {
        if (requirement.terms[i] == term && !requirement.term_spans[i].empty())
          return std::string(slice(context.requirements.text, requirement.term_spans[i]));
      }
    }
    return context.lexicon.term(term).name;
  }

  static bool is_proven(const AnalysisContext& context, TermId term) {
    for (const RequirementMatch& match : context.match.requirements) {
      const Requirement* wanted = requirement_with(context.requirements, match.requirement);
      if (wanted == nullptr ||
          std::find(wanted->terms.begin(), wanted->terms.end(), term) == wanted->terms.end())
        continue;
      for (const Evidence& evidence : match.evidence) {
        const TokenizedText text(slice(context.resume.text, evidence.span));
        const std::vector<TermHit> hits = context.lexicon.find(text);
        if (std::any_of(hits.begin(), hits.end(),
                        [&](const TermHit& hit) { return context.lexicon.implies(hit.term, term); }))
          return true;
      }
    }
    return false;
  }

  static void look_at_length(SectionAnalysis& analysis, const Section& section, const TokenizedText& text) {
    std::size_t words = 0;
    for (std::size_t i = 0; i < text.size(); ++i) words += text[i].kind != TokenKind::sign ? 1U : 0U;
    const bool fits = words >= shortest && words <= longest;
    analysis.factors.push_back({"length", fits ? 100 : (words == 0 ? 0 : 50), 15, counted(words, "word")});
    if (words > longest) {
      analysis.issues.push_back({"long_summary", 3, words_of(section, text),
                                 counted(words, "word") + " are too many to be read.",
                                 "Keep to three or four lines."});
    } else if (words < shortest) {
      analysis.issues.push_back({"short_summary", 2, words_of(section, text), "The summary says little.",
                                 "Say what you do, for how long, and what this posting needs."});
    }
  }

  template <class At>
  static void look_at_style(SectionAnalysis& analysis, const TokenizedText& text, At at) {
    std::size_t faults = 0;
    for (const CueHit& hit : buzzwords().find_all(text, 0, text.size())) {
      ++faults;
      const Span span{text[hit.first].span.begin, text[hit.last - 1].span.end};
      analysis.issues.push_back(
          {"buzzword", 3, at(span), "This claims and shows nothing.", "Leave it out, or say what shows it."});
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!is_first_person(text.key(i)) ||
          (text.key(i) == "i" && i + 1 < text.size() && text.key(i + 1) == "/"))
        continue;
      ++faults;
      analysis.issues.push_back(
          {"first_person", 3, at(text[i].span), "A summary does without “I” and “my”.", "Drop the pronoun."});
    }
    analysis.factors.push_back({"style", faults >= 4 ? 0 : 100 - static_cast<int>(faults) * 25, 10,
                                faults == 0 ? "plain words" : counted(faults, "empty word")});
  }
};

}  // namespace

const SectionAnalyzer& summary_analyzer() {
  static const SummaryAnalyzer analyzer;
  return analyzer;
}

}  // namespace savile
