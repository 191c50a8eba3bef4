// "Responsible for managing a team" -> "Managed a team": the verb that is there already opens the bullet.
#pragma once

#include "edit/rule.hpp"

namespace savile {

class WeakOpeningRule final : public Rule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::weak_opening; }
  void propose(std::size_t section, const RuleContext& context, std::vector<Edit>& out) const override;
};

}  // namespace savile
