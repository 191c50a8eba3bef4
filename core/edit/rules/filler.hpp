// Words that say nothing go, and roundabout phrases become plain ones ("in order to" -> "to"), by the
// list filler.txt. Where such a word carries meaning ("successfully defended a thesis"), it stays.
#pragma once

#include "edit/wording_rule.hpp"

namespace savile {

class FillerRule final : public WordingRule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::filler; }
  void reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const override;
};

}  // namespace savile
