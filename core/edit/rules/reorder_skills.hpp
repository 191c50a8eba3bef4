// Moves the skills that the posting asks for to the front of their own list; the rest keep their order.
#pragma once

#include "edit/rule.hpp"

namespace savile {

class ReorderSkillsRule final : public Rule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::reorder_skills; }
  void propose(std::size_t section, const RuleContext& context, std::vector<Edit>& out) const override;
};

}  // namespace savile
