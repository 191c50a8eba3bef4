// Achievements: told with figures, opened by a verb, serving the posting. For a section of that name,
// and for all work of a résumé together.
#include <algorithm>

#include "analysis/analyzers.hpp"
#include "analysis/bullet_form.hpp"
#include "analysis/figures_told.hpp"
#include "analysis/section_findings.hpp"
#include "analysis/text_readings.hpp"

namespace savile {
namespace {

class AchievementsAnalyzer final : public SectionAnalyzer {
 public:
  [[nodiscard]] SectionAnalysis analyze(std::size_t place, const AnalysisContext& context) const override {
    SectionAnalysis analysis = start_analysis(place, context);
    const std::vector<ToldWork> work = told_work(context.resume, place);
    look_at_figures(analysis, work, context, 60);
    const RelevanceScale& scale = context.of_posting().relevance();
    std::size_t relevant = 0, weak = 0;
    for (const ToldWork& item : work) {
      const std::string_view text = slice(context.resume.text, item.content);
      relevant += scale.of(text).score > 0 ? 1U : 0U;
      const BulletForm form = form_of_bullet(text);
      if (form.opening != Opening::weak) continue;
      ++weak;
      analysis.issues.push_back(
          {"weak_opening",
           4,
           {item.content.begin + form.weak->span.begin, item.content.begin + form.weak->span.end},
           "This opening hides what was done.",
           "Begin with the deed."});
    }
    analysis.factors.push_back(
        {"relevance", work.empty() ? 0 : static_cast<int>(relevant * 100 / work.size()), 25,
         "serve the posting: " + std::to_string(relevant) + " of " + counted(work.size(), "achievement")});
    analysis.factors.push_back({"openings", share_without(weak, work.size()), 15,
                                weak == 0 ? "none opens weakly" : counted(weak, "weak opening")});
    finish_analysis(analysis);
    return analysis;
  }
};

class FiguresAnalyzer final : public DocumentAnalyzer {
 public:
  [[nodiscard]] DocumentAnalysis analyze(const AnalysisContext& context) const override {
    DocumentAnalysis analysis;
    analysis.aspect = Aspect::achievements;
    look_at_figures(analysis, told_work(context.resume), context, 100);
    if (analysis.factors.empty()) analysis.factors.push_back({"figures", 0, 100, "no bullet tells of work"});
    finish_analysis(analysis);
    return analysis;
  }
};

}  // namespace

const SectionAnalyzer& achievements_analyzer() {
  static const AchievementsAnalyzer analyzer;
  return analyzer;
}

const DocumentAnalyzer& figures_analyzer() {
  static const FiguresAnalyzer analyzer;
  return analyzer;
}

}  // namespace savile
