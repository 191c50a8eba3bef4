// Marks: bullets of a section end alike, by its majority; one blank between words, none before a comma;
// no mark twice; quotes of one kind. Links, code, abbreviations and ellipses stay.
#pragma once

#include "edit/wording_rule.hpp"

namespace savile {

class PunctuationRule final : public WordingRule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::punctuation; }
  void reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const override;
};

}  // namespace savile
