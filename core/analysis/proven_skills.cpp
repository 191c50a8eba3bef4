#include "analysis/proven_skills.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "text/character.hpp"

namespace savile {
namespace {

bool is_listing(SectionType type) {
  return type == SectionType::skills || type == SectionType::languages || type == SectionType::interests;
}

bool is_proof(SectionType type) {
  switch (type) {
    case SectionType::experience:
    case SectionType::projects:
    case SectionType::achievements:
    case SectionType::volunteer:
    case SectionType::teaching:
    case SectionType::publications:
    case SectionType::presentations:
    case SectionType::summary: return true;
    default: return false;
  }
}

// Employer, title and place of an entry: names, not deeds.
bool in_identity(const Section& section, Span span) {
  const auto after =
      std::upper_bound(section.entries.begin(), section.entries.end(), span.begin,
                       [](std::size_t at, const Entry& entry) { return at < entry.span.begin; });
  if (after == section.entries.begin()) return false;
  const Entry& entry = *(after - 1);
  for (const Field* field : {&entry.title, &entry.organization, &entry.location}) {
    if (field->found() && field->span.overlaps(span)) return true;
  }
  return false;
}

}  // namespace

SkillProof prove_skills(const Resume& resume, const Lexicon& lexicon, const std::vector<TermHit>& terms) {
  SkillProof proof;
  std::unordered_map<std::uint32_t, std::size_t> place;  // of a term among the proven ones
  std::vector<ProvenSkill> proven;
  std::unordered_set<std::uint32_t> listed;
  std::size_t s = 0;
  for (const TermHit& hit : terms) {
    while (s < resume.sections.size() && resume.sections[s].span.end <= hit.span.begin) ++s;
    if (s == resume.sections.size()) break;
    const Section& section = resume.sections[s];
    if (!section.body.contains(hit.span)) continue;
    if (is_listing(section.type)) {
      listed.insert(hit.term.value);
      if (section.type != SectionType::skills) continue;
      const auto group = std::find_if(section.skill_groups.begin(), section.skill_groups.end(),
                                      [&](const SkillGroup& g) { return g.span.contains(hit.span); });
      proof.listed.push_back({hit.term, hit.span,
                              static_cast<std::size_t>(group - section.skill_groups.begin()), hit.alias,
                              false});
      continue;
    }
    const TermKind kind = lexicon.term(hit.term).kind;
    if (!is_proof(section.type) || in_identity(section, hit.span)) continue;
    if (kind == TermKind::soft_skill || kind == TermKind::human_language) continue;
    const auto [at, added] = place.emplace(hit.term.value, proven.size());
    if (added) proven.push_back({hit.term, {}, true});
    proven[at->second].evidence.push_back(hit.span);
    proven[at->second].alias = proven[at->second].alias && hit.alias;
  }
  std::unordered_map<std::uint32_t, bool> shown;
  for (ListedSkill& skill : proof.listed) {
    const auto [known, first_time] = shown.emplace(skill.term.value, false);
    if (first_time)
      known->second = std::any_of(proven.begin(), proven.end(),
                                  [&](const ProvenSkill& p) { return lexicon.implies(p.term, skill.term); });
    skill.shown = known->second;
  }
  for (ProvenSkill& skill : proven) {
    if (!listed.contains(skill.term.value)) proof.unlisted.push_back(std::move(skill));
  }
  return proof;
}

bool is_worth_listing(const Term& term) {
  const bool skill = term.kind == TermKind::language || term.kind == TermKind::technology ||
                     term.kind == TermKind::tool || term.kind == TermKind::method;
  const bool named = std::any_of(term.name.begin(), term.name.end(),
                                 [](char c) { return is_ascii_upper(static_cast<unsigned char>(c)); });
  return skill && (named || term.name.find(' ') != std::string::npos);
}

}  // namespace savile
