// Dates of entries in one form a document, that of its majority: how a month is written, what joins two
// dates, what the open end is called. Both forms parse to the same dates, or there is no edit.
#pragma once

#include "edit/rule.hpp"

namespace savile {

class DateStyleRule final : public Rule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::date_style; }
  void propose(std::size_t section, const RuleContext& context, std::vector<Edit>& out) const override;
};

}  // namespace savile
