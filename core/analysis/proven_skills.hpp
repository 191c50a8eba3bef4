// Terms that a résumé shows in its work but does not list, and terms that it lists.
#pragma once

#include <vector>

#include "document/resume.hpp"
#include "lexicon/lexicon.hpp"

namespace savile {

struct ProvenSkill {
  TermId term;
  std::vector<Span> evidence;  // where it is shown, in text order; bullets, entry heads, summary
  bool alias = false;          // never by its canonical name there
};

struct ListedSkill {
  TermId term;
  Span span;              // in the skills section
  std::size_t group = 0;  // its place in the section's skill_groups
  bool alias = false;
  bool shown = false;  // the résumé shows it, or a term that implies it, elsewhere
};

struct SkillProof {
  std::vector<ProvenSkill> unlisted;  // by the first evidence; soft skills and spoken languages left out
  std::vector<ListedSkill> listed;    // in text order, with repetitions
};

// A term counts as listed in a skills section also under another name of the same thing. Titles and
// employers of entries prove nothing ("Java Developer at Oracle"): only what stands elsewhere does.
// `terms` are those of the résumé's text. Asked through ResumeReadings::skills, which keeps the answer.
[[nodiscard]] SkillProof prove_skills(const Resume& resume, const Lexicon& lexicon,
                                      const std::vector<TermHit>& terms);

// True if a skills section may list the term: languages, technologies, tools and methods, as a name
// ("Kafka") or a practice in two words ("wound care"). A lone common noun ("sales") says nothing there,
// and certificates, spoken languages and soft skills have other places.
[[nodiscard]] bool is_worth_listing(const Term& term);

}  // namespace savile
