// Sections without an analyzer of their own: what they prove of the posting, and their form.
#include <algorithm>

#include "analysis/analyzers.hpp"
#include "analysis/date_findings.hpp"
#include "analysis/section_findings.hpp"
#include "analysis/section_form.hpp"

namespace savile {
namespace {

class GeneralAnalyzer final : public SectionAnalyzer {
 public:
  [[nodiscard]] SectionAnalysis analyze(std::size_t place, const AnalysisContext& context) const override {
    SectionAnalysis analysis = start_analysis(place, context);
    const Section& section = context.resume.sections[place];
    int covered = 0, whole = 0;
    for (const RequirementMatch& match : context.match.requirements) {
      const Requirement* wanted = requirement_with(context.requirements, match.requirement);
      if (wanted == nullptr || !serves(section.type, wanted->kind)) continue;
      whole += wanted->weight;
      covered += wanted->weight * match.coverage / 100;
      if (match.met == Met::no) analysis.gaps.push_back(match.requirement);
    }
    if (whole > 0) {
      const int percent = covered * 100 / whole;
      analysis.factors.push_back(
          {"relevance", percent, 70, std::to_string(percent) + " % of what the posting asks for here"});
      if (percent >= 80) analysis.strengths.emplace_back("Has what the posting asks for here.");
    } else {
      const bool useful = !analysis.matches.empty();
      analysis.factors.push_back({"relevance", useful ? 100 : 60, 70,
                                  useful ? "proves something that the posting asks for"
                                         : "the posting asks for nothing of this kind"});
    }
    const bool empty =
        slice(context.resume.text, section.body).find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (empty) {
      analysis.issues.push_back(
          {"empty_section", 5, section.span, "There is nothing under this heading.", "Fill it or drop it."});
    }
    std::vector<Issue> dates;
    if (section.entries.size() > 1) {
      dates = find_date_issues(section, context.resume.text, context.today);
      // What stands here need neither be dated nor follow one another; a certificate may end later.
      std::erase_if(dates, [](const Issue& issue) {
        return issue.type == "gap" || issue.type == "overlap" || issue.type == "undated" ||
               issue.type == "future_dates";
      });
    }
    analysis.issues.insert(analysis.issues.end(), dates.begin(), dates.end());
    const FormCount form = empty ? FormCount{} : look_at_form(analysis, section, context);
    const std::size_t faults = dates.size() + form.faults;
    const std::size_t items = std::max({section.entries.size(), form.items, std::size_t{1}});
    analysis.factors.push_back(
        {"form", empty ? 0 : share_without(faults, items), 30,
         empty ? "empty" : (faults == 0 ? "in order" : counted(faults, "place") + " to check")});
    finish_analysis(analysis);
    return analysis;
  }
};

}  // namespace

const SectionAnalyzer& general_analyzer() {
  static const GeneralAnalyzer analyzer;
  return analyzer;
}

}  // namespace savile
