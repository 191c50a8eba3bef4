// Two or three sentences from proven facts, where a résumé has no summary: who, since when, with what; one
// deed with its figure; the degree that is asked for. Where a summary says nothing at all, the same is
// offered in place of it, and waits for a person's yes.
#pragma once

#include "edit/rule.hpp"

namespace savile {

class ComposeSummaryRule final : public Rule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::compose_summary; }
  void propose(std::size_t section, const RuleContext& context, std::vector<Edit>& out) const override;
};

}  // namespace savile
