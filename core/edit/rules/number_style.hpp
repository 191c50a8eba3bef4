// Numbers in one form a document, that of its majority: 12,000 or 12000, 20% or 20 percent, $2M or
// $2 million. The value stays to the digit; identifiers, years and versions are no such numbers.
#pragma once

#include "edit/wording_rule.hpp"

namespace savile {

class NumberStyleRule final : public WordingRule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::number_style; }
  void reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const override;
};

}  // namespace savile
