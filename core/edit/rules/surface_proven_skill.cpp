#include "edit/rules/surface_proven_skill.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analysis/proven_skills.hpp"
#include "analysis/weak_opening.hpp"
#include "edit/rule_readings.hpp"
#include "edit/skill_list.hpp"
#include "edit/wanted_terms.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"

namespace savile {
namespace {

constexpr std::size_t most_wanted = 16;  // a list with more of what is asked for is stuffed
constexpr std::size_t fewest_items = 2;  // of one item no list shows how it separates

// A list with what it names already or is about to name.
struct OpenList {
  const SkillGroup* group = nullptr;
  std::set<std::string> categories;
  bool practices = false;  // names that are no proper names

  void take(const Term& term) {
    categories.insert(term.category);
    practices = practices || !is_proper_name(term.name);
  }
  // True if a term of the same category stands in it. "wound care" goes only with other practices, never
  // among names of products.
  [[nodiscard]] bool fits(const Term& term) const {
    return categories.contains(term.category) && (practices || is_proper_name(term.name));
  }
};

std::vector<OpenList> lists_of(const Section& section, const RuleContext& context) {
  std::vector<OpenList> lists;
  for (const SkillGroup& group : section.skill_groups) {
    if (group.items.size() < fewest_items || !separates_items(group, context.resume.text)) continue;
    OpenList list{&group, {}, false};
    for (const Span item : group.items) {
      const TermId* known = context.lexicon.lookup(slice(context.resume.text, item));
      if (known != nullptr) list.take(context.lexicon.term(*known));
    }
    lists.push_back(std::move(list));
  }
  return lists;
}

// Under "Software" and "Tools" stand names of products, and no RFIs or audits.
bool is_for_products(std::string_view heading) {
  const TokenizedText tokens(heading);
  if (tokens.empty()) return false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view key = tokens.key(i);
    const bool of_products =
        key == "software" || key == "tools" || key == "programs" || key == "applications";
    if (!of_products && tokens[i].kind == TokenKind::word && key != "and" && key != "computer") return false;
  }
  return true;
}

// The list that the term belongs to, else one without a label, which takes any name; null where none fits.
OpenList* list_for(const Term& term, std::vector<OpenList>& lists, bool products_only) {
  OpenList* unlabelled = nullptr;
  if (products_only && term.kind == TermKind::method) return nullptr;
  for (OpenList& list : lists) {
    if (list.fits(term)) return &list;
    if (unlabelled == nullptr && !list.group->label.found() && is_proper_name(term.name)) unlabelled = &list;
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

// The words with which the posting asks for the term.
std::vector<std::string_view> wordings(TermId term, const RuleContext& context) {
  std::vector<std::string_view> out;
  for (const Requirement& requirement : context.requirements.requirements) {
    const std::size_t count = std::min(requirement.terms.size(), requirement.term_spans.size());
    for (std::size_t i = 0; i < count; ++i) {
      if (requirement.terms[i] == term)
        out.push_back(slice(context.requirements.text, requirement.term_spans[i]));
    }
  }
  return out;
}

// As the résumé names it in the posting's words ("cycle counts", not "Inventory counts"); else its proper
// name, if the posting uses that; else as the résumé has it. A name gets its proper form, and each its
// capital where the list begins its items with one.
std::string spelled(const ProvenSkill& skill, const Term& term, const SkillGroup& group,
                    const RuleContext& context) {
  const std::string_view text = context.resume.text;
  const std::vector<std::string_view> asked = wordings(skill.term, context);
  const auto is_asked = [&](std::string_view words) {
    return std::any_of(asked.begin(), asked.end(),
                       [&](std::string_view other) { return equal_folded(words, other); });
  };
  const auto same = std::find_if(skill.evidence.begin(), skill.evidence.end(),
                                 [&](Span span) { return is_asked(slice(text, span)); });
  std::string name(slice(text, same != skill.evidence.end() ? *same : skill.evidence.front()));
  const bool proper = is_asked(term.name) || equal_folded(name, term.name);
  // "Ladder logic" has its capital from the list of terms, "Python" from itself.
  const bool name_of_its_own =
      term.name.find(' ') == std::string::npos || is_proper_name(std::string_view(term.name).substr(1));
  if (proper && name_of_its_own && (same == skill.evidence.end() || !is_written_as_name(name)))
    name = term.name;
  // "CI/CD pipeline" is "CI/CD" in a list.
  if (is_proper_name(term.name) && name.find(term.name) != std::string::npos) name = term.name;
  // The first item begins the line; the others show whether each has a capital of its own.
  const bool capitals = std::none_of(group.items.begin() + 1, group.items.end(), [&](Span item) {
    return is_ascii_lower(static_cast<unsigned char>(slice(text, item).front()));
  });
  const bool plain = !is_proper_name(std::string_view(name).substr(1));
  const auto first = static_cast<unsigned char>(name[0]);
  if (capitals && plain && is_ascii_lower(first)) name[0] = static_cast<char>(first - 'a' + 'A');
  const bool practice = term.kind == TermKind::method && name.find(' ') != std::string::npos;
  if (!capitals && plain && practice && is_ascii_upper(first)) name[0] = static_cast<char>(first - 'A' + 'a');
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

Edit edit_for(const ProvenSkill& skill, const Term& term, const SkillGroup& group, const WantedTerms& wanted,
              const RuleContext& context) {
  const std::string name = spelled(skill, term, group, context);
  Edit edit;
  put_first(edit, name, group, context);
  edit.requirements = wanted.requirements_naming(skill.term);
  edit.evidence = skill.evidence;
  edit.evidence.resize(std::min<std::size_t>(skill.evidence.size(), 3));
  edit.reason =
      "The posting asks for " + name + ", and your work shows it; the skills section does not name it yet.";
  return edit;
}

// What the user says of the skills that the posting asks for, in the order of the facts; a term once.
std::vector<std::pair<TermId, const PlacedFact*>> asserted_skills(const RuleContext& context) {
  std::vector<std::pair<TermId, const PlacedFact*>> skills;
  std::vector<TermId> named;
  for (const TermHit& hit : context.readings->of_resume().terms()) named.push_back(hit.term);
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

Edit asserted_edit(const Term& term, const PlacedFact& fact, const SkillGroup& group,
                   const WantedTerms& wanted, TermId id, const RuleContext& context) {
  Edit edit;
  put_first(edit, term.name, group, context);
  edit.requirements = wanted.requirements_naming(id);
  edit.asserted.push_back(fact);
  edit.reason = "The posting asks for " + term.name + ", and you say that you have it.";
  return edit;
}

// "Windows 11" in "Windows 10/11": tokens from `at` name all but the number, then some of it.
bool names_among_versions(const TokenizedText& tokens, std::size_t at, const TokenizedText& name) {
  const std::size_t last = name.size() - 1;
  if (last == 0 || name[last].kind != TokenKind::number) return false;
  for (std::size_t n = 0; n < last; ++n) {
    if (at + n >= tokens.size() || tokens.key(at + n) != name.key(n)) return false;
  }
  for (std::size_t i = at + last; i < tokens.size(); ++i) {
    const bool number = tokens[i].kind == TokenKind::number;
    if (number && tokens.key(i) == name.key(last)) return true;
    if (!number && tokens.key(i) != "/" && tokens.key(i) != "&" && tokens.key(i) != "and") return false;
  }
  return false;
}

// "SAP" in "SAP MM/PP": an item names it as a part of more. A name of one letter is another in "C#".
bool is_in_an_item(const Term& term, const RuleContext& context) {
  const TokenizedText name(term.name);
  if (term.name.size() < 2 || name.size() == 0) return false;
  const auto holds = [&](Span item) {
    const TokenizedText tokens(slice(context.resume.text, item));
    for (std::size_t at = 0; at + name.size() <= tokens.size(); ++at) {
      if (names_among_versions(tokens, at, name)) return true;
      std::size_t n = 0;
      while (n < name.size() && tokens.key(at + n) == name.key(n)) ++n;
      if (n == name.size()) return true;
    }
    return false;
  };
  return std::any_of(context.resume.sections.begin(), context.resume.sections.end(),
                     [&](const Section& section) {
                       return std::any_of(section.skill_groups.begin(), section.skill_groups.end(),
                                          [&](const SkillGroup& group) {
                                            return std::any_of(group.items.begin(), group.items.end(), holds);
                                          });
                     });
}

// "A/B testing", "wound care": a thing to do, whatever the list of terms that has it.
bool is_practice(const Term& term) {
  const std::size_t blank = term.name.rfind(' ');
  return term.kind == TermKind::method ||
         (blank != std::string::npos && is_ascii_lower(static_cast<unsigned char>(term.name[blank + 1])));
}

// Helping with an A/B test is not knowing how to test; what was helped with in Docker was done in Docker.
bool is_only_helped_with(const Term& term, Span span, const RuleContext& context) {
  if (!is_practice(term)) return false;
  for (const Section& section : context.resume.sections) {
    for (const Entry& entry : section.entries) {
      for (const Bullet& bullet : entry.bullets) {
        if (!bullet.content.contains(span)) continue;
        const auto opening = find_weak_opening(slice(context.resume.text, bullet.content));
        return opening && opening->kind == WeakOpeningKind::help;
      }
    }
  }
  return false;
}

// What is asked for, worth a place in a list, and shown somewhere else than in the summary, which only says
// so.
std::vector<ProvenSkill> candidates(const std::vector<ProvenSkill>& unlisted, const WantedTerms& wanted,
                                    const RuleContext& context) {
  std::vector<ProvenSkill> out;
  for (const ProvenSkill& skill : unlisted) {
    const Term& term = context.lexicon.term(skill.term);
    if (!wanted.contains(skill.term) || !is_worth_listing(term) || is_in_an_item(term, context)) continue;
    ProvenSkill shown{skill.term, {}, skill.alias};
    for (const Span span : skill.evidence) {
      const bool said = std::any_of(
          context.resume.sections.begin(), context.resume.sections.end(), [&](const Section& section) {
            return section.type == SectionType::summary && section.span.contains(span);
          });
      if (!said && !is_only_helped_with(term, span, context)) shown.evidence.push_back(span);
    }
    if (!shown.evidence.empty()) out.push_back(std::move(shown));
  }
  return out;
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
  const SkillProof& proof = context.readings->of_resume().skills();
  std::set<TermId> named;
  for (const ListedSkill& skill : proof.listed) {
    if (wanted.contains(skill.term)) named.insert(skill.term);
  }
  std::vector<ProvenSkill> left = candidates(proof.unlisted, wanted, context);
  std::vector<OpenList> lists = lists_of(where, context);
  const bool products_only = is_for_products(slice(context.resume.text, where.heading));
  // What one skill brings into a list may make room for the next: until nothing more fits, so that a second
  // run finds nothing to do.
  for (bool any = true; any;) {
    any = false;
    std::vector<ProvenSkill> waiting;
    for (ProvenSkill& skill : left) {
      const Term& term = context.lexicon.term(skill.term);
      OpenList* list = named.size() < most_wanted ? list_for(term, lists, products_only) : nullptr;
      if (list == nullptr) {
        waiting.push_back(std::move(skill));
        continue;
      }
      out.push_back(edit_for(skill, term, *list->group, wanted, context));
      list->take(term);
      named.insert(skill.term);
      any = true;
    }
    left = std::move(waiting);
  }
  for (const auto& [id, fact] : asserted_skills(context)) {
    const Term& term = context.lexicon.term(id);
    if (named.size() >= most_wanted || !wanted.contains(id) || !is_worth_listing(term)) continue;
    OpenList* list = list_for(term, lists, products_only);
    if (list == nullptr) continue;
    out.push_back(asserted_edit(term, *fact, *list->group, wanted, id, context));
    list->take(term);
    named.insert(id);
  }
}

}  // namespace savile
