#include "analysis/analyzers.hpp"

namespace savile {

const SectionAnalyzer& analyzer_for(SectionType type) {
  switch (type) {
    case SectionType::summary: return summary_analyzer();
    case SectionType::experience: return experience_analyzer();
    case SectionType::skills: return skills_analyzer();
    default: return general_analyzer();
  }
}

}  // namespace savile
