// A summary that opens with anybody opens with the job that the person holds: "Results-driven professional
// with" -> "Registered nurse with". The rest of the summary stays as it is.
#pragma once

#include "edit/wording_rule.hpp"

namespace savile {

class SummaryOpeningRule final : public WordingRule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::summary_opening; }
  void reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const override;
};

}  // namespace savile
