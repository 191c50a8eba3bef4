// One tense an entry: what is over is told in the past. In a role that goes on, and is told so, a
// bullet in -ing or in the third person is told like the others; what is completed stays in the past.
#pragma once

#include "edit/wording_rule.hpp"

namespace savile {

class TenseRule final : public WordingRule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::tense; }
  void reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const override;
};

}  // namespace savile
