#include "analysis/analyzers.hpp"

namespace savile {

const SectionAnalyzer& analyzer_for(SectionType type) {
  switch (type) {
    case SectionType::summary: return summary_analyzer();
    case SectionType::experience: return experience_analyzer();
    case SectionType::achievements: return achievements_analyzer();
    case SectionType::skills: return skills_analyzer();
    case SectionType::education: return education_analyzer();
    case SectionType::projects: return projects_analyzer();
    default: return general_analyzer();
  }
}

const DocumentAnalyzer& analyzer_for(Aspect aspect) {
  switch (aspect) {
    case Aspect::achievements: return figures_analyzer();
    case Aspect::tone: return tone_analyzer();
    case Aspect::document: break;
  }
  return document_analyzer();
}

std::string_view name_of(Aspect aspect) {
  switch (aspect) {
    case Aspect::document: return "document";
    case Aspect::achievements: return "achievements";
    case Aspect::tone: return "tone";
  }
  return "";
}

std::optional<Aspect> aspect_named(std::string_view name) {
  for (const Aspect aspect : all_aspects) {
    if (name_of(aspect) == name) return aspect;
  }
  return std::nullopt;
}

}  // namespace savile
