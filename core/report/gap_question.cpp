#include "report/gap_question.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace savile {
namespace {

bool is_known(TermId term, const std::set<TermId>& known, const Lexicon& lexicon) {
  return std::any_of(known.begin(), known.end(), [&](TermId have) { return lexicon.implies(have, term); });
}

// "Rust, Istio or Linkerd": what the requirement names and the résumé does not.
std::string unknown_terms(const Requirement& requirement, const std::set<TermId>& known,
                          const Lexicon& lexicon) {
  std::vector<std::string_view> names;
  for (const TermId term : requirement.terms) {
    if (!is_known(term, known, lexicon)) names.push_back(lexicon.term(term).name);
  }
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " or " : ", ";
    out += names[i];
  }
  return out;
}

std::string quoted(const std::string& text) { return "“" + text + "”"; }

}  // namespace

std::string gap_question(const Requirement& requirement, const std::set<TermId>& known,
                         const Lexicon& lexicon) {
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
  if (const std::string missing = unknown_terms(requirement, known, lexicon); !missing.empty()) {
    return "Have you worked with " + missing + "? If so, in which job, and what came of it?";
  }
  return "The posting asks for " + quoted(requirement.text) + ". Which of your jobs shows it?";
}

}  // namespace savile
