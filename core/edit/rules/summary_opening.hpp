// A summary that opens with anybody opens with the job that the person holds: "Results-driven professional
// with" -> "Registered nurse with". The rest of the summary stays as it is.
#pragma once

#include "edit/rule.hpp"

namespace savile {

class SummaryOpeningRule final : public Rule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::summary_opening; }
  void propose(std::size_t section, const RuleContext& context, std::vector<Edit>& out) const override;
};

}  // namespace savile
