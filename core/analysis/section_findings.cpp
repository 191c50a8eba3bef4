#include "analysis/section_findings.hpp"

#include <algorithm>

#include "base/sort_stably.hpp"
#include "text/character.hpp"
#include "text/token.hpp"

namespace savile {

SectionAnalysis start_analysis(std::size_t section, const AnalysisContext& context) {
  SectionAnalysis analysis;
  const Section& here = context.resume.sections[section];
  analysis.type = here.type;
  analysis.section = section;
  for (const RequirementMatch& match : context.match.requirements) {
    for (const Evidence& evidence : match.evidence) {
      if (here.span.contains(evidence.span)) analysis.matches.push_back({match.requirement, evidence.span});
    }
  }
  return analysis;
}

void finish_analysis(Findings& analysis) {
  int whole = 0, given = 0, score = 0;
  for (const Factor& factor : analysis.factors) whole += factor.weight;
  for (Factor& factor : analysis.factors) {
    factor.weight = whole == 0 ? 0 : factor.weight * 100 / whole;
    given += factor.weight;
  }
  if (!analysis.factors.empty() && whole > 0) analysis.factors.front().weight += 100 - given;
  for (const Factor& factor : analysis.factors) score += factor.score * factor.weight;
  analysis.score = std::clamp((score + 50) / 100, 0, 100);
  sort_stably(analysis.issues, [](const Issue& a, const Issue& b) { return a.span.begin < b.span.begin; });
  sort_stably(analysis.recommendations,
              [](const Recommendation& a, const Recommendation& b) { return a.priority > b.priority; });
}

int share_without(std::size_t faults, std::size_t of) {
  if (of == 0) return 100;
  return static_cast<int>((of - std::min(faults, of)) * 100 / of);
}

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

std::string name_of_entry(const Entry& entry) {
  std::string out = entry.title.value;
  if (entry.organization.found() && entry.organization.value != out)
    out += (out.empty() ? "" : ", ") + entry.organization.value;
  return out;
}

std::string quoted_start(std::string_view text) {
  constexpr std::size_t words_shown = 8;
  const TokenizedText tokens(text);
  std::size_t words = 0, end = text.size();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].gap == Gap::none && i > 0) continue;
    if (++words > words_shown) {
      end = tokens[i - 1].span.end;
      break;
    }
  }
  std::string out = "“" + std::string(trim(text.substr(0, end)));
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out + (end < text.size() ? " …”" : "”");
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

const Requirement* requirement_with(const Requirements& requirements, std::uint32_t id) {
  const auto found = std::find_if(requirements.requirements.begin(), requirements.requirements.end(),
                                  [id](const Requirement& r) { return r.id == id; });
  return found == requirements.requirements.end() ? nullptr : &*found;
}

}  // namespace savile
