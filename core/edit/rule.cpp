#include "edit/rule.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "edit/compatible.hpp"
#include "edit/rule_readings.hpp"
#include "edit/rules/align_term.hpp"
#include "edit/rules/compose_summary.hpp"
#include "edit/rules/date_style.hpp"
#include "edit/rules/filler.hpp"
#include "edit/rules/first_person.hpp"
#include "edit/rules/number_style.hpp"
#include "edit/rules/punctuation.hpp"
#include "edit/rules/reorder_bullets.hpp"
#include "edit/rules/reorder_sections.hpp"
#include "edit/rules/reorder_skills.hpp"
#include "edit/rules/shorten.hpp"
#include "edit/rules/summary_opening.hpp"
#include "edit/rules/surface_proven_skill.hpp"
#include "edit/rules/tense.hpp"
#include "edit/rules/weak_opening.hpp"
#include "edit/wording_rule.hpp"

namespace savile {

const Rule& rule_for(EditKind kind) {
  static const SummaryOpeningRule summary_opening;
  static const ComposeSummaryRule compose_summary;
  static const FirstPersonRule first_person;
  static const WeakOpeningRule weak_opening;
  static const TenseRule tense;
  static const FillerRule filler;
  static const AlignTermRule align_term;
  static const NumberStyleRule number_style;
  static const PunctuationRule punctuation;
  static const DateStyleRule date_style;
  static const ReorderBulletsRule reorder_bullets;
  static const SurfaceProvenSkillRule surface_proven_skill;
  static const ReorderSkillsRule reorder_skills;
  static const ShortenRule shorten;
  static const ReorderSectionsRule reorder_sections;
  switch (kind) {
    case EditKind::summary_opening: return summary_opening;
    case EditKind::compose_summary: return compose_summary;
    case EditKind::first_person: return first_person;
    case EditKind::weak_opening: return weak_opening;
    case EditKind::tense: return tense;
    case EditKind::filler: return filler;
    case EditKind::align_term: return align_term;
    case EditKind::number_style: return number_style;
    case EditKind::punctuation: return punctuation;
    case EditKind::date_style: return date_style;
    case EditKind::reorder_bullets: return reorder_bullets;
    case EditKind::surface_proven_skill: return surface_proven_skill;
    case EditKind::reorder_skills: return reorder_skills;
    case EditKind::shorten: return shorten;
    case EditKind::reorder_sections: return reorder_sections;
  }
  return weak_opening;
}

std::vector<Edit> propose_edits(std::size_t section, const std::vector<EditKind>& kinds,
                                const RuleContext& given) {
  const RuleReadings own(given.resume, given.requirements, given.lexicon);
  RuleContext context = given;
  if (context.readings == nullptr) context.readings = &own;
  std::vector<Edit> proposed;
  std::vector<const WordingRule*> wording;
  for (const EditKind kind : kinds) {
    const Rule& rule = rule_for(kind);
    if (const WordingRule* rewords = rule.as_wording_rule()) {
      wording.push_back(rewords);
      continue;
    }
    const std::size_t first = proposed.size();
    rule.propose(section, context, proposed);
    for (std::size_t i = first; i < proposed.size(); ++i) proposed[i].rule = name_of(kind);
  }
  reword_section(section, wording, context, proposed);
  for (Edit& edit : proposed) {
    edit.section = section;
    edit.source = EditSource::rule;
  }
  // What waits for a person's yes stands in the way of nothing.
  std::stable_partition(proposed.begin(), proposed.end(),
                        [](const Edit& edit) { return edit.status != EditStatus::needs_confirmation; });
  std::vector<Edit> kept = keep_compatible(std::move(proposed));
  const std::string prefix = "c" + std::to_string(section + 1) + ".";
  for (std::size_t i = 0; i < kept.size(); ++i) kept[i].id = prefix + std::to_string(i + 1);
  return kept;
}

}  // namespace savile
