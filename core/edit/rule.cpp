#include "edit/rule.hpp"

#include <string>
#include <utility>

#include "edit/compatible.hpp"
#include "edit/rules/compose_summary.hpp"
#include "edit/rules/reorder_bullets.hpp"
#include "edit/rules/reorder_sections.hpp"
#include "edit/rules/reorder_skills.hpp"
#include "edit/rules/shorten.hpp"
#include "edit/rules/summary_opening.hpp"
#include "edit/rules/surface_proven_skill.hpp"
#include "edit/rules/weak_opening.hpp"

namespace savile {

const Rule& rule_for(EditKind kind) {
  static const SummaryOpeningRule summary_opening;
  static const ComposeSummaryRule compose_summary;
  static const WeakOpeningRule weak_opening;
  static const ReorderBulletsRule reorder_bullets;
  static const SurfaceProvenSkillRule surface_proven_skill;
  static const ReorderSkillsRule reorder_skills;
  static const ShortenRule shorten;
  static const ReorderSectionsRule reorder_sections;
  switch (kind) {
    case EditKind::summary_opening: return summary_opening;
    case EditKind::compose_summary: return compose_summary;
    case EditKind::weak_opening: return weak_opening;
    case EditKind::reorder_bullets: return reorder_bullets;
    case EditKind::surface_proven_skill: return surface_proven_skill;
    case EditKind::reorder_skills: return reorder_skills;
    case EditKind::shorten: return shorten;
    case EditKind::reorder_sections: return reorder_sections;
  }
  return weak_opening;
}

std::vector<Edit> propose_edits(std::size_t section, const std::vector<EditKind>& kinds,
                                const RuleContext& context) {
  std::vector<Edit> proposed;
  for (const EditKind kind : kinds) {
    const std::size_t first = proposed.size();
    rule_for(kind).propose(section, context, proposed);
    for (std::size_t i = first; i < proposed.size(); ++i) {
      proposed[i].rule = name_of(kind);
      proposed[i].section = section;
      proposed[i].source = EditSource::rule;
    }
  }
  std::vector<Edit> kept = keep_compatible(std::move(proposed));
  const std::string prefix = "c" + std::to_string(section + 1) + ".";
  for (std::size_t i = 0; i < kept.size(); ++i) kept[i].id = prefix + std::to_string(i + 1);
  return kept;
}

}  // namespace savile
