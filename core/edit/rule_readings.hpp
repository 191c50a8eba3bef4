// What the rules read of a résumé and a posting as wholes, each when first asked for: once for all sections
// and rules.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "analysis/kept_answers.hpp"
#include "analysis/text_readings.hpp"
#include "document/resume.hpp"
#include "edit/document_style.hpp"
#include "edit/figures.hpp"
#include "edit/posting_words.hpp"
#include "edit/wanted_names.hpp"
#include "lexicon/lexicon.hpp"
#include "requirement/requirements.hpp"

namespace savile {

class RuleReadings {
 public:
  // All three must outlive it. What the analyzers read of the same texts is shared where it is given.
  RuleReadings(const Resume& resume, const Requirements& requirements, const Lexicon& lexicon,
               std::shared_ptr<const ResumeReadings> of_resume = {},
               std::shared_ptr<const PostingReadings> of_posting = {});
  RuleReadings(const RuleReadings&) = delete;
  RuleReadings& operator=(const RuleReadings&) = delete;

  [[nodiscard]] const DocumentStyle& style() const;
  // The whole of the résumé; the style tells of its beginning.
  [[nodiscard]] bool is_all_english() const;
  [[nodiscard]] const WantedNames& names() const;
  [[nodiscard]] const PostingWords& posting_words() const;
  [[nodiscard]] const RelevanceScale& relevance() const { return of_posting_->relevance(); }
  [[nodiscard]] const ResumeReadings& of_resume() const { return *of_resume_; }
  // Of figures.hpp, of one passage.
  [[nodiscard]] FiguresGiven figures(std::string_view passage) const;

 private:
  const Resume& resume_;
  const Requirements& requirements_;
  const Lexicon& lexicon_;
  mutable std::optional<DocumentStyle> style_;
  mutable std::optional<bool> all_english_;
  mutable std::optional<WantedNames> names_;
  mutable std::optional<PostingWords> posting_words_;
  std::shared_ptr<const ResumeReadings> of_resume_;
  std::shared_ptr<const PostingReadings> of_posting_;
  KeptAnswers<FiguresGiven> figures_;
};

}  // namespace savile
