#include "edit/rules/surface_proven_skill.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "analysis/proven_skills.hpp"
#include "edit/skill_list.hpp"
#include "edit/wanted_terms.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

constexpr std::size_t most_skills = 12;  // a list that grows by more is stuffing
constexpr std::size_t fewest_items = 2;  // of one item no list shows how it separates

// True if a term of the same category stands in the group. "wound care" goes only with other
// practices, never among names of products.
bool goes_with(const Term& term, const SkillGroup& group, const RuleContext& context) {
  bool same_category = false;
  bool practices = is_proper_name(term.name);
  for (const Span item : group.items) {
    const TermId* known = context.lexicon.lookup(slice(context.resume.text, item));
    if (known == nullptr) continue;
    const Term& other = context.lexicon.term(*known);
    same_category = same_category || other.category == term.category;
    practices = practices || !is_proper_name(other.name);
  }
  return same_category && practices;
}

// The list that the term belongs to, else one without a label, which takes any name; none where no
// list fits.
const SkillGroup* group_for(const Term& term, const std::vector<SkillGroup>& groups,
                            const RuleContext& context) {
  const SkillGroup* unlabelled = nullptr;
  for (const SkillGroup& group : groups) {
    if (group.items.size() < fewest_items || !separates_items(group)) continue;
    if (goes_with(term, group, context)) return &group;
    if (unlabelled == nullptr && !group.label.found() && is_proper_name(term.name)) unlabelled = &group;
  }
  return unlabelled;
}

// Each word with a capital or a digit: "Kafka", "Adobe XD", but not "CI/CD pipeline" or "kubernetes".
bool is_written_as_name(std::string_view text) {
  bool named = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c == ' ' && !std::exchange(named, false)) return false;
    named = named || is_ascii_upper(c) || is_ascii_digit(c);
  }
  return named;
}

// As the résumé names it; a name in running text gets its proper form, with a capital where the
// list begins its items with one.
std::string spelled(const ProvenSkill& skill, const Term& term, const SkillGroup& group,
                    std::string_view text) {
  const std::string_view written = slice(text, skill.evidence.front());
  if (is_written_as_name(written)) return std::string(written);
  std::string name = term.name;
  const auto second = static_cast<unsigned char>(slice(text, group.items[1]).front());
  if (is_ascii_upper(second) && is_ascii_lower(static_cast<unsigned char>(name[0]))) {
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
  }
  return name;
}

// At the front, where reorder_skills would put it: asked for first.
void put_first(Edit& edit, const std::string& name, const SkillGroup& group, const RuleContext& context) {
  if (fixed_items(group, context.resume.text, context.lexicon) == 0) {
    edit.span = {group.items.front().begin, group.items.front().begin};
    edit.after = name + group.separator;
  } else {
    edit.span = {group.items.front().end, group.items.front().end};
    edit.after = group.separator + name;
  }
}

std::optional<Edit> propose_skill(const ProvenSkill& skill, const WantedTerms& wanted, const Section& section,
                                  const RuleContext& context) {
  const Term& term = context.lexicon.term(skill.term);
  if (!is_worth_listing(term) || !wanted.contains(skill.term)) return std::nullopt;
  const SkillGroup* group = group_for(term, section.skill_groups, context);
  if (group == nullptr) return std::nullopt;
  const std::string name = spelled(skill, term, *group, context.resume.text);
  Edit edit;
  put_first(edit, name, *group, context);
  edit.requirements = wanted.requirements_naming(skill.term);
  edit.evidence.assign(
      skill.evidence.begin(),
      skill.evidence.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(skill.evidence.size(), 3)));
  edit.reason =
      "The posting asks for " + name + ", and your work shows it; the skills section does not name it yet.";
  return edit;
}

// What the user says of the skills that the posting asks for, in the order of the facts; a term once.
std::vector<std::pair<TermId, const PlacedFact*>> asserted_skills(const RuleContext& context) {
  std::vector<std::pair<TermId, const PlacedFact*>> skills;
  std::vector<TermId> named;
  const TokenizedText resume(context.resume.text);
  for (const TermHit& hit : context.lexicon.find(resume)) named.push_back(hit.term);
  for (const PlacedFact& fact : context.facts) {
    const TokenizedText tokens(fact.text);
    for (const TermHit& hit : context.lexicon.find(tokens)) {
      if (std::find(named.begin(), named.end(), hit.term) != named.end()) continue;
      named.push_back(hit.term);
      skills.emplace_back(hit.term, &fact);
    }
  }
  return skills;
}

std::optional<Edit> propose_asserted(TermId id, const PlacedFact& fact, const WantedTerms& wanted,
                                     const Section& section, const RuleContext& context) {
  const Term& term = context.lexicon.term(id);
  if (!is_worth_listing(term) || !wanted.contains(id)) return std::nullopt;
  const SkillGroup* group = group_for(term, section.skill_groups, context);
  if (group == nullptr) return std::nullopt;
  Edit edit;
  put_first(edit, term.name, *group, context);
  edit.requirements = wanted.requirements_naming(id);
  edit.asserted.push_back(fact);
  edit.reason = "The posting asks for " + term.name + ", and you say that you have it.";
  return edit;
}

}  // namespace

void SurfaceProvenSkillRule::propose(std::size_t section, const RuleContext& context,
                                     std::vector<Edit>& out) const {
  const Section& where = context.resume.sections[section];
  // Of several skills sections the first takes what is new.
  for (std::size_t i = 0; i < section; ++i) {
    if (context.resume.sections[i].type == SectionType::skills) return;
  }
  const WantedTerms wanted(context.requirements);
  std::size_t added = 0;
  for (const ProvenSkill& skill : prove_skills(context.resume, context.lexicon).unlisted) {
    if (added == most_skills) return;
    if (std::optional<Edit> edit = propose_skill(skill, wanted, where, context)) {
      out.push_back(std::move(*edit));
      ++added;
    }
  }
  for (const auto& [term, fact] : asserted_skills(context)) {
    if (added == most_skills) return;
    if (std::optional<Edit> edit = propose_asserted(term, *fact, wanted, where, context)) {
      out.push_back(std::move(*edit));
      ++added;
    }
  }
}

}  // namespace savile
