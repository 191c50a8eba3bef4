// A résumé and a posting as text, and what one rule proposes for them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/match.hpp"
#include "catch.hpp"
#include "document/resume_parser.hpp"
#include "edit/applier.hpp"
#include "edit/rule.hpp"
#include "requirement/requirements_extractor.hpp"

namespace savile::testing {

class RuleFixture {
 public:
  RuleFixture(std::string resume, std::string posting)
      : resume_(std::move(resume)), posting_(std::move(posting)) {}

  [[nodiscard]] std::vector<Edit> proposals(EditKind kind) const {
    const Lexicon& lexicon = Lexicon::standard();
    const Result<Resume> resume = parse_resume(resume_);
    REQUIRE(resume.ok());
    const Result<Requirements> requirements = extract_requirements(posting_, lexicon);
    REQUIRE(requirements.ok());
    const Match match = savile::match(resume.value(), requirements.value(), lexicon, {2026, 11});
    const RuleContext context{resume.value(), requirements.value(), match, lexicon, {2026, 11}};
    std::vector<Edit> out;
    for (std::size_t i = 0; i < resume.value().sections.size(); ++i) {
      const bool once = i == 0 && is_document_wide(kind);
      if (!applies_to(kind, resume.value().sections[i].type) && !once) continue;
      for (Edit& edit : propose_edits(i, {kind}, context)) out.push_back(std::move(edit));
    }
    return out;
  }

  // The résumé after one rule.
  [[nodiscard]] std::string after(EditKind kind) const {
    return apply_edits(resume_, proposals(kind)).value();
  }

 private:
  std::string resume_, posting_;
};

inline bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace savile::testing
