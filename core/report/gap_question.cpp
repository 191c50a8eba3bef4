#include "report/gap_question.hpp"

namespace savile {
namespace {

std::string term_names(const Requirement& requirement, const Lexicon& lexicon) {
  std::string out;
  const std::size_t count = requirement.terms.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out += i + 1 == count ? " or " : ", ";
    out += lexicon.term(requirement.terms[i]).name;
  }
  return out;
}

std::string quoted(const std::string& text) { return "“" + text + "”"; }

}  // namespace

std::string gap_question(const Requirement& requirement, const Lexicon& lexicon) {
  if (requirement.kind == RequirementKind::education) {
    return "The posting asks for " + quoted(requirement.text) +
           ". Do you hold such a degree, or something equal to it, that the résumé does not name?";
  }
  if (requirement.kind == RequirementKind::certification) {
    return "The posting asks for " + quoted(requirement.text) + ". Do you hold it? Since when?";
  }
  if (requirement.years && requirement.terms.empty()) {
    return "The posting asks for " + quoted(requirement.text) +
           ". Is there earlier work, with dates, that the résumé leaves out?";
  }
  if (!requirement.terms.empty()) {
    return "Have you worked with " + term_names(requirement, lexicon) + "? If so, in which job, and what came of it?";
  }
  return "The posting asks for " + quoted(requirement.text) + ". Which of your jobs shows it?";
}

}  // namespace savile
