// "I managed" -> "Managed": résumés leave the pronoun out. A passage in which one would be left over, or a
// sentence would limp without it, stays as it is. "We" is never made one person's deed.
#pragma once

#include "edit/wording_rule.hpp"

namespace savile {

class FirstPersonRule final : public WordingRule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::first_person; }
  void reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const override;
};

}  // namespace savile
