// Sections without an analyzer of their own: what they prove of the posting, and their form.
#include <algorithm>

#include "analysis/analyzers.hpp"
#include "analysis/date_findings.hpp"
#include "analysis/section_findings.hpp"

namespace savile {
namespace {

// Whether this kind of section is where a reader looks for such a requirement.
bool serves(SectionType section, RequirementKind kind) {
  switch (section) {
    case SectionType::education: return kind == RequirementKind::education;
    case SectionType::certifications: return kind == RequirementKind::certification;
    case SectionType::training:
      return kind == RequirementKind::education || kind == RequirementKind::certification;
    case SectionType::languages: return kind == RequirementKind::language;
    case SectionType::projects: return kind == RequirementKind::knowledge || kind == RequirementKind::skill;
    case SectionType::teaching:
      return kind == RequirementKind::experience || kind == RequirementKind::responsibility;
    default: return false;
  }
}

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
      // Studies and projects need neither be dated nor follow one another without a break.
      std::erase_if(dates, [](const Issue& issue) {
        return issue.type == "gap" || issue.type == "overlap" || issue.type == "undated";
      });
    }
    analysis.issues.insert(analysis.issues.end(), dates.begin(), dates.end());
    analysis.factors.push_back(
        {"form", empty ? 0 : share_without(dates.size(), std::max<std::size_t>(section.entries.size(), 1)),
         30, empty ? "empty" : (dates.empty() ? "in order" : counted(dates.size(), "date") + " to check")});
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
