// Both documents and their match kept alive together, for tests of one analyzer.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "analysis/document_analyzer.hpp"
#include "catch.hpp"
#include "document/resume_parser.hpp"
#include "requirement/requirements_extractor.hpp"

namespace savile::test {

struct Desk {
  std::string text, posting;
  Resume resume;
  Requirements requirements;
  Match found;
  Level level = Level::balanced;

  Desk(std::string resume_text, std::string posting_text)
      : text(std::move(resume_text)),
        posting(std::move(posting_text)),
        resume(parse_resume(text).value()),
        requirements(extract_requirements(posting, Lexicon::standard()).value()),
        found(match(resume, requirements, Lexicon::standard(), {2026, 11})) {}
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  [[nodiscard]] AnalysisContext context() const {
    return {resume, requirements, found, Lexicon::standard(), level, {2026, 11}};
  }
  [[nodiscard]] SectionAnalysis analyze(SectionType type) const {
    const auto at = std::find_if(resume.sections.begin(), resume.sections.end(),
                                 [&](const Section& s) { return s.type == type; });
    REQUIRE(at != resume.sections.end());
    return analyzer_for(type).analyze(static_cast<std::size_t>(at - resume.sections.begin()), context());
  }
  [[nodiscard]] DocumentAnalysis analyze(Aspect aspect) const {
    return analyzer_for(aspect).analyze(context());
  }
};

inline std::size_t issues(const Findings& findings, std::string_view type) {
  return static_cast<std::size_t>(std::count_if(findings.issues.begin(), findings.issues.end(),
                                                [&](const Issue& issue) { return issue.type == type; }));
}

inline int factor(const Findings& findings, std::string_view name) {
  for (const Factor& factor : findings.factors) {
    if (factor.name == name) return factor.score;
  }
  return -1;
}

inline const Recommendation* advice(const Findings& findings, std::string_view what) {
  for (const Recommendation& item : findings.recommendations) {
    if (item.what.find(what) != std::string::npos) return &item;
  }
  return nullptr;
}

// The text under the first issue of a type; empty where there is none.
inline std::string place(const Findings& findings, std::string_view type, std::string_view text) {
  for (const Issue& issue : findings.issues) {
    if (issue.type == type) return std::string(slice(text, issue.span));
  }
  return {};
}

}  // namespace savile::test
