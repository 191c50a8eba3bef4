#include "plan/plan.hpp"

#include <algorithm>

namespace savile {
namespace {

// The best advice of the section's own analysis, if there is any, is the reason for working on it.
SectionPlan plan_section(std::size_t index, SectionType type, const SectionAnalysis* analysis, Level level) {
  SectionPlan plan{index, type, {}, {}};
  bool held_back = false;
  for (const EditKind kind : all_edit_kinds) {
    const bool once = index == 0 && is_document_wide(kind);
    if (!applies_to(kind, type) && !once) continue;
    if (lowest_level(kind) <= level) {
      plan.edits.push_back(kind);
    } else {
      held_back = held_back || !once;
    }
  }
  if (plan.edits.empty()) {
    plan.reason =
        held_back ? "At this level only errors are mended and lists reordered; this section stays as it is."
                  : "No rule rewrites this kind of section; its facts stay as they are.";
  } else if (plan.edits == std::vector<EditKind>{EditKind::date_style}) {
    plan.reason = "Its facts stay as they are; only its dates may be written like the others.";
  } else if (analysis != nullptr && !analysis->recommendations.empty()) {
    const Recommendation& advice = analysis->recommendations.front();
    plan.reason = advice.what + ". " + advice.why;
  } else if (std::all_of(plan.edits.begin(), plan.edits.end(), is_document_wide)) {
    plan.reason = "The sections should stand in the order in which a reader looks for them.";
  } else {
    plan.reason = type == SectionType::skills
                      ? "The skills that the posting asks for should be seen first."
                      : "The work that the posting asks for should be said first and plainly.";
  }
  return plan;
}

}  // namespace

Plan make_plan(const Resume& resume, const std::vector<SectionAnalysis>& analyses, Level level) {
  Plan plan;
  plan.level = level;
  std::vector<const SectionAnalysis*> by_section(resume.sections.size(), nullptr);
  for (const SectionAnalysis& analysis : analyses) {
    if (analysis.section < by_section.size()) by_section[analysis.section] = &analysis;
  }
  for (std::size_t i = 0; i < resume.sections.size(); ++i) {
    plan.sections.push_back(plan_section(i, resume.sections[i].type, by_section[i], level));
  }
  return plan;
}

}  // namespace savile
