#include "report/figure_questions.hpp"

namespace savile {

std::vector<FigureQuestion> figure_questions(const std::vector<DocumentAnalysis>& analyses,
                                             const Resume& resume) {
  std::vector<FigureQuestion> out;
  for (const DocumentAnalysis& analysis : analyses) {
    if (analysis.aspect != Aspect::achievements) continue;
    std::size_t section = 0;
    for (const Issue& issue : analysis.issues) {
      if (issue.type != "unquantified") continue;
      while (section < resume.sections.size() && resume.sections[section].span.end <= issue.span.begin)
        ++section;
      if (section < resume.sections.size()) out.push_back({section, issue.span, issue.fix});
    }
  }
  return out;
}

}  // namespace savile
