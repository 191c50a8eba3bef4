// What the rules read of a résumé and a posting as wholes, each when first asked for: once for all sections
// and rules.
#pragma once

#include <optional>

#include "analysis/bullet_relevance.hpp"
#include "document/resume.hpp"
#include "edit/document_style.hpp"
#include "edit/wanted_names.hpp"
#include "lexicon/lexicon.hpp"
#include "requirement/requirements.hpp"

namespace savile {

class RuleReadings {
 public:
  // All three must outlive it.
  RuleReadings(const Resume& resume, const Requirements& requirements, const Lexicon& lexicon)
      : resume_(resume), requirements_(requirements), lexicon_(lexicon) {}
  RuleReadings(const RuleReadings&) = delete;
  RuleReadings& operator=(const RuleReadings&) = delete;

  [[nodiscard]] const DocumentStyle& style() const;
  // The whole of the résumé; the style tells of its beginning.
  [[nodiscard]] bool is_all_english() const;
  [[nodiscard]] const WantedNames& names() const;
  [[nodiscard]] const RelevanceScale& relevance() const;

 private:
  const Resume& resume_;
  const Requirements& requirements_;
  const Lexicon& lexicon_;
  mutable std::optional<DocumentStyle> style_;
  mutable std::optional<bool> all_english_;
  mutable std::optional<WantedNames> names_;
  mutable std::optional<RelevanceScale> relevance_;
};

}  // namespace savile
