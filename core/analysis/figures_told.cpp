#include "analysis/figures_told.hpp"

#include <algorithm>

#include "analysis/figure_question.hpp"
#include "analysis/section_findings.hpp"
#include "analysis/text_readings.hpp"
#include "base/sort_stably.hpp"

namespace savile {
namespace {

constexpr std::size_t full_credit_percent = 60;
constexpr std::size_t most_questions = 8;  // more than that nobody answers
constexpr std::size_t shortest = 4;        // words; less is a heading or a title, not a deed

struct Untold {
  Span content;
  const Entry* entry = nullptr;
  BulletRelevance relevance;
};

std::string question_of(std::string_view bullet, const AnalysisContext& context) {
  const bool english = context.of_resume().is_english();
  return english ? figure_question(bullet, context.lexicon) : general_figure_question();
}

std::size_t words_in(const TokenizedText& text) {
  return static_cast<std::size_t>(std::count_if(text.tokens().begin(), text.tokens().end(),
                                                [](const Token& t) { return t.kind == TokenKind::word; }));
}

// The example that the advice is about: the bullet, and where it stands.
void recommend(Findings& findings, const Untold& first, std::size_t told, std::size_t whole,
               const AnalysisContext& context) {
  const std::string_view text = slice(context.resume.text, first.content);
  const std::string place = first.entry == nullptr ? std::string() : name_of_entry(*first.entry);
  Recommendation advice;
  advice.what = "Say how many, how much or how often";
  advice.why = "A figure shows the size of the work; " + std::to_string(told) + " of " +
               counted(whole, "bullet") + (told == 1 ? " gives one." : " give one.");
  advice.how = (place.empty() ? std::string() : "Under " + place + ": ") + quoted_start(text) + " " +
               question_of(text, context) + " Only you can know; leave it out where you do not.";
  advice.priority = told * 3 < whole ? 6 : 4;
  advice.before = std::string(text);
  advice.place = first.content;
  for (const Served& served : first.relevance.serves) advice.requirements.push_back(served.requirement);
  findings.recommendations.push_back(std::move(advice));
}

}  // namespace

void look_at_figures(Findings& findings, const std::vector<ToldWork>& work, const AnalysisContext& context,
                     int weight) {
  const RelevanceScale& scale = context.of_posting().relevance();
  std::vector<Untold> untold;
  std::size_t whole = 0, told = 0;
  for (const ToldWork& item : work) {
    const std::string_view text = slice(context.resume.text, item.content);
    if (words_in(TokenizedText(text)) < shortest) continue;
    ++whole;
    if (context.of_posting().gives_figure(text)) {
      ++told;
    } else {
      untold.push_back({item.content, item.entry, scale.of(text)});
    }
  }
  if (whole == 0) return;
  const std::size_t enough = (whole * full_credit_percent + 99) / 100;
  findings.factors.push_back({"figures", static_cast<int>(std::min(told, enough) * 100 / enough), weight,
                              std::to_string(told) + " of " + counted(whole, "bullet") +
                                  (told == 1 ? " gives a figure" : " give a figure")});
  if (told >= enough) {
    findings.strengths.emplace_back("Much of the work is told with figures.");
    return;
  }
  sort_stably(untold, [](const Untold& a, const Untold& b) { return a.relevance.score > b.relevance.score; });
  untold.resize(std::min({untold.size(), enough - told, most_questions}));
  recommend(findings, untold.front(), told, whole, context);
  for (const Untold& item : untold) {
    const std::string_view text = slice(context.resume.text, item.content);
    findings.issues.push_back({"unquantified", item.relevance.score > 0 ? 4 : 2, item.content,
                               "This gives no figure.", question_of(text, context)});
  }
}

}  // namespace savile
