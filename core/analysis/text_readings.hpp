// What analyzers and rules ask of a résumé and of a posting as wholes, each when first asked for: once for
// all sections, aspects and rules.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "analysis/bullet_relevance.hpp"
#include "analysis/kept_answers.hpp"
#include "analysis/proven_skills.hpp"
#include "analysis/spelling_variant.hpp"
#include "document/resume.hpp"
#include "lexicon/lexicon.hpp"
#include "requirement/requirements.hpp"
#include "text/token.hpp"

namespace savile {

class ResumeReadings {
 public:
  // Both must outlive it.
  ResumeReadings(const Resume& resume, const Lexicon& lexicon) : resume_(resume), lexicon_(lexicon) {}
  ResumeReadings(const ResumeReadings&) = delete;
  ResumeReadings& operator=(const ResumeReadings&) = delete;

  [[nodiscard]] const TokenizedText& tokens() const;
  [[nodiscard]] const std::vector<TermHit>& terms() const;
  [[nodiscard]] bool is_english() const;  // as of written_language.hpp
  [[nodiscard]] const SpellingVariants& spelling() const;
  [[nodiscard]] const SkillProof& skills() const;

 private:
  const Resume& resume_;
  const Lexicon& lexicon_;
  mutable std::optional<TokenizedText> tokens_;
  mutable std::optional<std::vector<TermHit>> terms_;
  mutable std::optional<bool> english_;
  mutable std::optional<SpellingVariants> spelling_;
  mutable std::optional<SkillProof> skills_;
};

class PostingReadings {
 public:
  // Both must outlive it.
  PostingReadings(const Requirements& requirements, const Lexicon& lexicon)
      : requirements_(requirements), lexicon_(lexicon) {}
  PostingReadings(const PostingReadings&) = delete;
  PostingReadings& operator=(const PostingReadings&) = delete;

  [[nodiscard]] const TokenizedText& tokens() const;
  [[nodiscard]] const SpellingVariants& spelling() const;
  [[nodiscard]] const RelevanceScale& relevance() const;
  // Whether a passage of any résumé has a figure (figures.hpp).
  [[nodiscard]] bool gives_figure(std::string_view passage) const;

 private:
  const Requirements& requirements_;
  const Lexicon& lexicon_;
  mutable std::optional<TokenizedText> tokens_;
  mutable std::optional<SpellingVariants> spelling_;
  mutable std::optional<RelevanceScale> relevance_;
  KeptAnswers<bool> figures_;
};

}  // namespace savile
