#include "requirement/requirement_kind.hpp"

#include "requirement/clause_use.hpp"
#include "text/one_of.hpp"

namespace savile {
namespace {

struct Kinds {
  bool hard = false, soft = false, certificate = false, tongue = false;
};

Kinds kinds_of(const Requirement& asked, const Lexicon& lexicon) {
  Kinds kinds;
  for (const TermId id : asked.terms) {
    switch (lexicon.term(id).kind) {
      case TermKind::soft_skill: kinds.soft = true; break;
      case TermKind::certificate: kinds.certificate = true; break;
      case TermKind::human_language: kinds.tongue = true; break;
      default: kinds.hard = true;
    }
  }
  return kinds;
}

// "fluent", "spoken", "bilingual": the clause is about speaking a language.
bool speaks(const TokenizedText& text, const PostingClause& clause) {
  for (std::size_t i = clause.first; i < clause.last; ++i) {
    if (is_one_of(text.key(i),
                  {"fluent",         "fluency",  "fluently",    "bilingual",  "spoken",  "written",
                   "verbal",         "language", "languages",   "speak",      "speaks",  "speaking",
                   "speaker",        "native",   "proficiency", "proficient", "command", "multilingual",
                   "conversational", "b1",       "b2",          "c1",         "c2"}))
      return true;
  }
  return clause.last - clause.first <= 3;
}

}  // namespace

RequirementKind kind_of_requirement(const TokenizedText& text, const PostingClause& clause,
                                    const Requirement& asked, const Lexicon& lexicon) {
  const Kinds kinds = kinds_of(asked, lexicon);
  if (asked.degree) return RequirementKind::education;
  if (asked.years) return RequirementKind::experience;
  bool certification = kinds.certificate, education = false, soft = kinds.soft, experience = false,
       knowledge = false, skill = false;
  std::size_t soft_words = 0;
  for (const CueHit& hit : requirement_cues().find_all(text, clause.first, clause.last)) {
    if (hit.kind == "certification") certification = true;
    if (hit.kind == "education") education = true;
    if (hit.kind == "soft") ++soft_words;
    if (hit.kind == "experience") experience = true;
    if (hit.kind == "knowledge") knowledge = true;
    if (hit.kind == "skill") skill = true;
  }
  // Cues of longer phrases hide shorter ones: "experience" is both an asking word and a kind.
  for (std::size_t i = clause.first; i < clause.last; ++i) {
    const std::string_view key = text.key(i);
    if (key == "experience" || key == "experienced") experience = true;
    if (is_one_of(key, {"license", "licence", "licensed", "certified", "certification", "certificate"}))
      certification = true;
    if (is_one_of(key, {"knowledge", "understanding", "proficient", "proficiency", "familiarity", "familiar",
                        "expertise"}))
      knowledge = true;
    if (is_one_of(key, {"ability", "able"})) skill = true;
    if (is_one_of(key, {"diploma", "coursework"})) education = true;
  }
  soft = soft || soft_words > 0;
  const bool duty = clause.section == PostingSection::responsibilities;
  if (kinds.tongue && speaks(text, clause)) return RequirementKind::language;
  if (certification && (!duty || kinds.certificate) && !experience) return RequirementKind::certification;
  if (kinds.certificate) return RequirementKind::certification;
  if (education) return RequirementKind::education;
  if (duty) return RequirementKind::responsibility;
  if (experience && !kinds.hard) return RequirementKind::experience;
  if (kinds.hard) return RequirementKind::knowledge;
  if (soft) return RequirementKind::soft_skill;
  if (knowledge) return RequirementKind::knowledge;
  if (skill) return RequirementKind::skill;
  if (clause.section == PostingSection::intro) {
    for (const CueHit& hit : requirement_cues().find_all(text, clause.first, clause.last)) {
      if (hit.kind == "duty") return RequirementKind::responsibility;
    }
  }
  return RequirementKind::other;
}

}  // namespace savile
