// Puts the bullets of an entry that answer the posting before those that do not, most relevant first.
#pragma once

#include "edit/rule.hpp"

namespace savile {

class ReorderBulletsRule final : public Rule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::reorder_bullets; }
  void propose(std::size_t section, const RuleContext& context, std::vector<Edit>& out) const override;
};

}  // namespace savile
