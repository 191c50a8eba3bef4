// Adds a skill to the skills section that the posting asks for and a bullet of the résumé proves.
#pragma once

#include "edit/rule.hpp"

namespace savile {

class SurfaceProvenSkillRule final : public Rule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::surface_proven_skill; }
  void propose(std::size_t section, const RuleContext& context, std::vector<Edit>& out) const override;
};

}  // namespace savile
