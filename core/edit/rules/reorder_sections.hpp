// Whole sections in the order in which a reader looks for them: the summary first, work before studies (for
// students the other way round), a licence that is required next to the work, interests and references last.
// All else keeps its place; the contact block is never touched.
#pragma once

#include "edit/rule.hpp"

namespace savile {

class ReorderSectionsRule final : public Rule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::reorder_sections; }
  void propose(std::size_t section, const RuleContext& context, std::vector<Edit>& out) const override;
};

}  // namespace savile
