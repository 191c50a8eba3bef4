#include "report/gap_question.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/character.hpp"

namespace savile {
namespace {

bool is_known(TermId term, const std::set<TermId>& known, const Lexicon& lexicon) {
  return std::any_of(known.begin(), known.end(), [&](TermId have) { return lexicon.implies(have, term); });
}

// What one has worked with; not what one is like, speaks or holds.
bool is_worked_with(TermKind kind) {
  return kind != TermKind::soft_skill && kind != TermKind::human_language && kind != TermKind::certificate;
}

// "Rust, Istio or Linkerd": what the requirement names and the résumé does not.
// `kind` is that of the terms; `technology` stands for all that one works with.
std::string unknown_terms(const Requirement& requirement, TermKind kind, const std::set<TermId>& known,
                          const Lexicon& lexicon) {
  std::vector<std::string_view> names;
  for (const TermId term : requirement.terms) {
    if (lexicon.term(term).kind != kind &&
        !(kind == TermKind::technology && is_worked_with(lexicon.term(term).kind)))
      continue;
    // "bilingual" is how well, not which.
    if (kind == TermKind::human_language &&
        is_ascii_lower(static_cast<unsigned char>(lexicon.term(term).name[0])))
      continue;
    if (!is_known(term, known, lexicon)) names.push_back(lexicon.term(term).name);
  }
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " or " : ", ";
    out += names[i];
  }
  return out;
}

bool names_kind(const Requirement& requirement, TermKind kind, const Lexicon& lexicon) {
  return std::any_of(requirement.terms.begin(), requirement.terms.end(),
                     [&](TermId term) { return lexicon.term(term).kind == kind; });
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
  if (const std::string missing = unknown_terms(requirement, TermKind::human_language, known, lexicon);
      !missing.empty())
    return "Do you speak " + missing + ", and how well?";
  if (const std::string missing = unknown_terms(requirement, TermKind::certificate, known, lexicon);
      !missing.empty())
    return "Do you hold " + missing + "? Since when?";
  if (const std::string missing = unknown_terms(requirement, TermKind::technology, known, lexicon);
      !missing.empty()) {
    // One works with a tool; a practice or a subject one has experience with.
    const bool named = std::any_of(missing.begin(), missing.end(),
                                   [](char c) { return is_ascii_upper(static_cast<unsigned char>(c)); });
    const bool practice = !named || names_kind(requirement, TermKind::method, lexicon);
    return (practice ? "Do you have experience with " : "Have you worked with ") + missing +
           "? If so, in which job, and what came of it?";
  }
  switch (requirement.kind) {
    case RequirementKind::language:
      return "The posting asks for " + quoted(requirement.text) + ". How well do you know it?";
    case RequirementKind::experience:
    case RequirementKind::responsibility:
    case RequirementKind::skill:
    case RequirementKind::soft_skill:
      return "The posting asks for " + quoted(requirement.text) + ". Which of your jobs shows it?";
    default:
      return "The posting asks for " + quoted(requirement.text) +
             ". Is it true of you, and where does it show?";
  }
}

}  // namespace savile
