// What could go: an old job's bullets and entries that serve nothing in the posting, and the empty clause at
// the end of a very long bullet. Suggestions only: each waits for a person's yes.
#pragma once

#include "edit/rule.hpp"

namespace savile {

class ShortenRule final : public Rule {
 public:
  [[nodiscard]] EditKind kind() const override { return EditKind::shorten; }
  void propose(std::size_t section, const RuleContext& context, std::vector<Edit>& out) const override;
};

}  // namespace savile
